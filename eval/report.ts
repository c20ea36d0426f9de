/** Writes docs/evaluation.md: every mark beside the best published figure. What stands below its rule is written by hand and kept. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Mark } from './marks.ts'

const rule = '<!-- Above: written by `npm run eval`. Below: written by hand. -->'

export function writeReport(
  file: string,
  marks: readonly Mark[],
  reached: ReadonlyMap<string, number>,
  printed: string,
): void {
  if (reached.size === 0) return
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const at = before.indexOf(rule)
  const byHand = at < 0 ? '' : before.slice(at + rule.length)
  const rows = rowsOf(marks, reached)
  // Seconds differ from run to run and say nothing of the marks.
  const steady = printed.replace(/\s+[\d.]+ s$/gm, '').replace(/, \d+ ms a page/g, '')
  writeFileSync(
    file,
    `# Evaluation

What \`npm run eval\` measured on the labelled data, shares in per cent. "Published" is the best figure we know of, on the whole of the set.

${table(rows)}

As the scorer printed it:

\`\`\`
${steady.trimEnd()}
\`\`\`

${rule}${byHand || '\n'}`,
  )
}

const table = (rows: readonly string[]) =>
  `| mark | Hearsay | published |\n| --- | --- | --- |\n${rows.join('\n')}`

const rowsOf = (marks: readonly Mark[], reached: ReadonlyMap<string, number>) =>
  marks
    .filter(({ name }) => reached.has(name))
    .map(({ name, published }) => `| ${name} | ${reached.get(name)} | ${published || '–'} |`)

/** Puts the same table between the two markers of the README. */
export function writeTable(file: string, marks: readonly Mark[], reached: ReadonlyMap<string, number>): void {
  const text = readFileSync(file, 'utf8')
  const between = /(<!-- marks -->\n)[\s\S]*?(<!-- end of marks -->)/
  if (!between.test(text)) throw new Error(`${file} has no markers for the table of marks`)
  writeFileSync(
    file,
    text.replace(between, (_, from, to) => `${from}\n${table(rowsOf(marks, reached))}\n\n${to}`),
  )
}
