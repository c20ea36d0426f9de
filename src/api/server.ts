/** The HTTP server: the explorer at /, GraphQL at /graphql, and /health. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KnownError } from '../../schema/errors.ts'
import type { Store } from '../store/store.ts'
import { builtExplorer, replyFile, safeHeaders, type Reply } from './explorer.ts'
import { openApi } from './yoga.ts'

export interface ServerOptions {
  readonly store: Store
  /** 0 takes any free port. */
  readonly port: number
  /** Loopback unless said otherwise: the API has no accounts. */
  readonly host?: string
  /** Where the explorer was built. */
  readonly explorer?: string
}
export interface Server {
  /** Address to open, without a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/** Throws BAD_USAGE when the port is taken or not allowed. The store stays the caller's to close. */
export async function startServer({
  store,
  port,
  host = '127.0.0.1',
  explorer = builtExplorer,
}: ServerOptions): Promise<Server> {
  const api = openApi(store)
  const local = isLoopback(host)
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    // A page elsewhere can point a name of its own at this machine; its requests then carry that name.
    if (local && !isLoopback(hostOf(request)))
      return send(response, plain(403, 'This server answers on loopback only.'))
    const [path = '/'] = (request.url ?? '/').split('?')
    if (path === '/graphql' || path === '/graphql/') {
      for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value)
      response.setHeader('content-security-policy', pagePolicy)
      return void api(request, response)
    }
    answer(request, path, store, explorer).then(
      (reply) => send(response, reply, request.method === 'HEAD'),
      (error: unknown) => {
        console.error('api:', error)
        send(response, plain(500, 'Unexpected error'))
      },
    )
  })
  const address = await listen(server, port, host)
  return {
    url: `http://${urlHost(host)}:${address.port}`,
    async close() {
      server.closeIdleConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        // What is still being answered gets a moment; what hangs does not keep the process.
        setTimeout(() => server.closeAllConnections(), 2_000).unref()
      })
      await api.dispose()
    },
  }
}

async function answer(
  request: IncomingMessage,
  path: string,
  store: Store,
  explorer: string,
): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD', { allow: 'GET, HEAD' })
  if (path === '/health') return health(store)
  return replyFile(path, request.headers['if-none-match'], explorer)
}

/** 200 when the store answers; a point read costs it next to nothing. */
async function health(store: Store): Promise<Reply> {
  try {
    await store.get(['health'])
    return plain(200, 'ok')
  } catch {
    return plain(503, 'the store does not answer')
  }
}

const plain = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...safeHeaders,
    ...headers,
  },
  body: `${body}\n`,
})

function send(response: ServerResponse, { status, headers, body }: Reply, headOnly = false): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(headOnly || status === 304 ? undefined : body)
}

/** GraphiQL starts itself by a script and styles inside its page, and its editor's workers from blobs. */
const pagePolicy =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|::1|\[::1\])$/i.test(host)

/** The name in the Host header, without its port. */
const hostOf = ({ headers }: IncomingMessage) => (headers.host ?? '').replace(/:\d+$/, '')

const urlHost = (host: string) =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken: choose another with --port or PORT`
          : `cannot listen on ${host}:${port} (${cause.code ?? cause.message})`
      reject(new KnownError('BAD_USAGE', `serve: ${why}`, { cause }))
    })
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}
