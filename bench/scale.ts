/** Does ten times the articles take at most eleven times as long? Articles made from a few are ingested, with comparison, into a fresh file, size by size. */
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readArticles } from '../ingest/index.ts'
import type { Article } from '../schema/article.ts'
import { ingest } from '../src/line/ingest.ts'
import { openStore } from '../src/store/open.ts'
import { varying, type Told } from './vary-articles.ts'

export const usage = `node bench/run.ts scale [--sizes N,N…] [--workers N] [--check]
  Ingests 200, 2,000 and 20,000 articles (or --sizes), made from ../shared/corpus or else from the samples by changing
  names, places and figures, each into a store of its own. --check: exit 1 when ten times the articles takes more than
  eleven times the processor time.`

/** Ten times the articles may take this much longer. */
const most = 11

export async function scale(words: readonly string[]): Promise<number> {
  const value = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined)
  const sizes = (value('--sizes') ?? '200,2000,20000').split(',').map(Number)
  const workers = Number(value('--workers') ?? availableParallelism() - 1)
  if (words.includes('--help') || sizes.some((size) => !(size >= 1)) || !(workers >= 0)) {
    process.stderr.write(`${usage}\n`)
    return words.includes('--help') ? 0 : 2
  }
  const article = varying(await readBase())
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-scale-'))
  try {
    // Word lists are loaded and code is warm before anything is measured.
    await measure(article, 20, workers, folder)
    print(
      'articles',
      'seconds',
      'of cpu',
      'comparing',
      'articles/s',
      'claims',
      'candidates',
      'left out',
      'MB',
      'tenfold',
    )
    let over = false
    let before: Measured | undefined
    for (const size of sizes) {
      const measured = await measure(article, size, workers, folder)
      const tenfold = before && tenfoldOf(before, measured)
      over ||= tenfold !== undefined && tenfold > most
      show(measured, tenfold)
      before = measured
    }
    return over && words.includes('--check') ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measured {
  readonly size: number
  readonly seconds: number
  /** Seconds of processor time, all threads together: what counts where other work shares the machine. */
  readonly cpu: number
  /** Of the seconds, those spent on comparing. */
  readonly comparing: number
  readonly claims: number
  readonly compared: number
  readonly dropped: { readonly nodes: number; readonly pairs: number }
  readonly bytes: number
}

/** By processor time, since other work may share the machine. For sizes that are not ten times one another: the power law through both, at ten. */
const tenfoldOf = (a: Measured, b: Measured): number =>
  10 ** (Math.log(b.cpu / a.cpu) / Math.log(b.size / a.size))

async function measure(
  article: (i: number) => Article,
  size: number,
  workers: number,
  folder: string,
): Promise<Measured> {
  const path = join(folder, `${size}.jsonl`)
  const file = createWriteStream(path)
  for (let i = 0; i < size; i++) if (!file.write(`${JSON.stringify(article(i))}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
  const address = join(folder, `${size}.db`)
  const store = await openStore(address)
  try {
    const used = process.cpuUsage()
    const start = performance.now()
    let read = start
    const { derived, stored } = await ingest({
      store,
      paths: [path],
      workers,
      onProgress: () => (read = performance.now()),
    })
    const end = performance.now()
    const { user, system } = process.cpuUsage(used)
    const cpu = (user + system) / 1e6
    if (stored !== size) throw new Error(`bench: ${stored} of ${size} articles were stored`)
    const { Claim: claims } = await store.counts()
    return {
      size,
      seconds: (end - start) / 1000,
      cpu,
      comparing: (end - read) / 1000,
      claims,
      compared: derived.compared,
      dropped: await store.dropped(),
      bytes: statSync(address).size,
    }
  } finally {
    await store.close()
    rmSync(path)
    rmSync(address)
  }
}

function show(of: Measured, tenfold: number | undefined): void {
  print(
    of.size.toLocaleString('en'),
    of.seconds.toFixed(1),
    of.cpu.toFixed(1),
    of.comparing.toFixed(1),
    (of.size / of.seconds).toFixed(1),
    of.claims.toLocaleString('en'),
    ((2 * of.compared) / of.claims).toFixed(1),
    `${of.dropped.pairs} pairs, ${of.dropped.nodes} nodes`,
    (of.bytes / 1e6).toFixed(0),
    tenfold === undefined ? '' : `${tenfold.toFixed(1)}x${tenfold > most ? ' OVER' : ''}`,
  )
}

const widths = [8, 8, 8, 9, 10, 10, 10, 24, 6, 8]
const print = (...cells: readonly string[]): boolean =>
  process.stdout.write(`${cells.map((cell, i) => cell.padStart(widths[i]!)).join('  ')}\n`)

const root = resolve(import.meta.dirname, '..')

async function readBase(): Promise<readonly Told[]> {
  const corpus = join(process.env['HEARSAY_SHARED'] ?? join(root, '../shared'), 'corpus/news.jsonl')
  const told: Told[] = []
  if (!existsSync(corpus)) {
    for await (const result of readArticles([join(root, 'samples/articles')]))
      if ('article' in result)
        told.push({ article: result.article, story: result.path.split('/').at(-2) ?? 'all' })
    return told
  }
  for (const line of readFileSync(corpus, 'utf8').split('\n')) {
    if (line === '') continue
    const { id, title, outlet, date, text, cluster } = JSON.parse(line) as Record<string, string>
    told.push({
      article: {
        id: id!,
        title: title ?? null,
        outlet: outlet ?? null,
        publishedAt: date ?? null,
        byline: null,
        language: 'en',
        text: text!,
      },
      story: cluster ?? id!,
    })
  }
  return told
}
