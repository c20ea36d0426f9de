/** Authority lists: the three formats read, and names finding their entry in a store. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAuthority } from '../../src/authority/find.ts'
import { readAuthority } from '../../src/authority/read.ts'
import { recordBatch } from '../../src/authority/record.ts'
import { openStore } from '../../src/store/open.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hearsay-authority-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const read = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return readAuthority(file)
}

describe('readAuthority', () => {
  it('reads FollowTheMoney lines, and skips what names nobody', async () => {
    const records = await read(
      'list.jsonl',
      '{"id":"p1","schema":"Person","properties":{"name":["Ingrid Solvang"],"alias":["Inga Solvang"],"weakAlias":["Inga"]}}\n' +
        '{"id":"v1","schema":"Vessel","properties":{"name":["Holm Star"]}}\n',
    )
    expect(records).toEqual([
      {
        list: 'list',
        ref: 'p1',
        kind: 'Spokesperson',
        name: 'Ingrid Solvang',
        strong: ['Inga Solvang'],
        weak: ['Inga'],
      },
    ])
  })
  it('reads the UN list', async () => {
    const [person, group] = await read(
      'un.xml',
      `<?xml version="1.0"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>INGRID</FIRST_NAME><SECOND_NAME>SOLVANG</SECOND_NAME>
       <REFERENCE_NUMBER>QDi.900</REFERENCE_NUMBER><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Inga Solvang</ALIAS_NAME></INDIVIDUAL_ALIAS>
       <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Inga</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS>
       <ENTITIES><ENTITY><FIRST_NAME>RIVER FRONT</FIRST_NAME><REFERENCE_NUMBER>QDe.900</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
    )
    expect(person).toMatchObject({
      ref: 'QDi.900',
      kind: 'Spokesperson',
      name: 'INGRID SOLVANG',
      strong: ['Inga Solvang'],
      weak: ['Inga'],
    })
    expect(group).toMatchObject({ ref: 'QDe.900', kind: 'Group', name: 'RIVER FRONT' })
  })
  it('reads CSV with quoted cells', async () => {
    expect(
      await read(
        'table.csv',
        'name,aliases,id,kind\r\n"Holm, Sons ""and"" Co",Holm Sons;Holm Brothers,7,group\r\n',
      ),
    ).toEqual([
      {
        list: 'table',
        ref: '7',
        kind: 'Group',
        name: 'Holm, Sons "and" Co',
        strong: ['Holm Sons', 'Holm Brothers'],
        weak: [],
      },
    ])
  })
  it.each([
    ['bad.jsonl', '{"id":1}', 'BAD_INPUT'],
    ['bad.xml', '<html></html>', 'BAD_INPUT'],
    ['bad.csv', 'a,b\n1,2', 'BAD_INPUT'],
  ])('refuses %s', async (name, text, code) => {
    await expect(read(name, text)).rejects.toMatchObject({ code })
  })
  it('says when the file is not there', async () => {
    await expect(readAuthority(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('a name finds its entries: joined ones first, weak ones marked', async () => {
  const store = await openStore(':memory:')
  const entry = { list: 'x', kind: 'Spokesperson' as const, strong: [], weak: ['Inga'] }
  await store.merge(
    recordBatch([
      { ...entry, ref: '1', name: 'Ingrid Solvang' },
      { ...entry, ref: '2', name: 'Ingeborg Holm' },
    ]),
  )
  const names = async (name: string) =>
    (await findAuthority(store, name)).map(({ node, by }) => `${String(node.attributes['name'])} ${by}`)
  expect(await names('ingrid solvang')).toEqual(['Ingrid Solvang name'])
  expect(await names('Inga')).toEqual(['Ingrid Solvang weak', 'Ingeborg Holm weak'])
  expect(await names('Nobody Atall')).toEqual([])
  await store.close()
})
