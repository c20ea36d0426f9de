/** The public face of src/: a store, the line that fills it, and the server over it. */
export { startServer } from './api/server.ts'
export { derive } from './line/derive.ts'
export { ingest } from './line/ingest.ts'
export { openStore } from './store/open.ts'
