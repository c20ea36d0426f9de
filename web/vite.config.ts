/** Builds the explorer into web/dist; in development, sends /graphql on to a server that `hearsay serve` started. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // Nothing inline: the page must run under a content security policy of 'self' alone.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/graphql': process.env['HEARSAY_API'] ?? 'http://127.0.0.1:4000' } },
})
