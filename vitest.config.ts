import { defineConfig } from 'vitest/config'
import { reportNotRun } from './tests/not-run.ts'

export default defineConfig({
  // Without this, test code and yoga load two copies of graphql ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000, reporters: ['default', reportNotRun()] },
})
