/** The explorer's built files, served as they are and nothing beside them. */
import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

export const builtExplorer = resolve(import.meta.dirname, '../../web/dist')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Only what was built may run; the layout's worker is started from a blob. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every reply: no sniffing, no framing, no address of a query sent elsewhere. */
export const safeHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const

const missing = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hearsay</title>
<h1>Hearsay</h1>
<p>The explorer is not built yet: run <code>npx --no-install vite build web</code> and reload.</p>
<p>The graph can be asked at <a href="/graphql">/graphql</a>.</p></html>`

export async function replyFile(
  path: string,
  seen: string | undefined,
  folder = builtExplorer,
): Promise<Reply> {
  const file = await findFile(path === '/' ? '/index.html' : path, folder)
  if (!file) return path === '/' ? html(200, missing) : html(404, 'Not found')
  const body = await readFile(file)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    // Vite names assets by their content; the page itself is asked for each time.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy,
    etag,
    ...safeHeaders,
  }
  return seen === etag ? { status: 304, headers, body: '' } : { status: 200, headers, body }
}

const html = (status: number, body: string): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    ...safeHeaders,
  },
  body,
})

/** A regular file inside the folder, links followed; undefined for anything else, whatever the path tries. */
async function findFile(path: string, folder: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, decodeURIComponent(path)))
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
