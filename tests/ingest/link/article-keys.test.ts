/** Keys of articles: a reworded text keeps some of its source's, strangers share none, and there are never many. */
import { describe, expect, it } from 'vitest'
import { articleKeys } from '../../../ingest/link/article-keys.ts'
import { draftOf } from '../draft-of.ts'

const keysOf = (text: string, event: readonly string[] = []) => articleKeys(draftOf(text), event)
const shared = (a: string, b: string) => keysOf(a).filter((key) => keysOf(b).includes(key))

const report =
  'The mill on the Orrin burnt for nine hours before volunteers from four villages drowned the embers. Sparks had leapt from a thresher that a hired hand left running beside stacked straw. Forty sacks of barley and a cider press were lost, and the weir below the sluice cracked in the heat. Inspectors will sift the ash for a fuse box on Saturday. Neighbours have offered the miller a barn until the harvest is in.'
const reworded =
  'It took volunteers from four villages to drown the embers of the mill on the Orrin, which burnt for nine hours. Sparks had leapt from a thresher left running beside stacked straw by a hired hand. Lost were forty sacks of barley and a cider press, and the weir below the sluice cracked in the heat. On Saturday inspectors will sift the ash for a fuse box. The miller has been offered a barn by neighbours until the harvest is in.'
const stranger =
  'Trams will stop at midnight from Monday, the city council of Vesterholm decided after a debate that filled the gallery. Night nurses had asked for an hour more. A motion to run buses on the ring instead fell by two votes, and the treasurer warned that fares may rise in spring.'

describe('articleKeys', () => {
  it('gives a reworded text some of the keys of its source', () => {
    expect(shared(report, reworded).length).toBeGreaterThanOrEqual(2)
  })
  it('gives strangers none in common', () => {
    expect(shared(report, stranger)).toEqual([])
  })
  it('gives none for what others said, set phrases and names', () => {
    expect(keysOf(`"${report}" said Ivo Brandal.`)).toEqual([])
    expect(keysOf('He told reporters on Monday that he would not say more about it at this time.')).toEqual(
      [],
    )
    expect(keysOf('Ivo Brandal, Mette Lund, Kari Holm, Per Aas, Siv Moe and Jan Vik came.')).toEqual([])
  })
  it('gives at most twenty, in order, however long the text', () => {
    const keys = keysOf(`${report} ${stranger} `.repeat(40), ['orrin', 'vesterholm', 'brandal', 'holm'])
    expect(keys.length).toBeLessThanOrEqual(20)
    expect(keys).toEqual(keys.toSorted())
    expect(keys.filter((key) => key.startsWith('story:'))).toEqual([
      'story:brandal',
      'story:orrin',
      'story:vesterholm',
    ])
  })
})
