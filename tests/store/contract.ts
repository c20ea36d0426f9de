/** The contract that every store keeps, as one suite: no mocks, each store runs all of it or says why not. */
import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { testDerived } from './contract/derived.ts'
import { testLaws } from './contract/laws.ts'
import { testLists } from './contract/lists.ts'
import { testProcesses } from './contract/processes.ts'
import { testReads } from './contract/reads.ts'
import { testRefusals } from './contract/refusals.ts'
import { testSearch } from './contract/search.ts'

export interface Subject {
  readonly name: string
  /** An empty store. */
  readonly open: () => Promise<Store>
  /** Opens what `store` has open a second time. */
  readonly again: (store: Store) => Promise<Store>
  /** Parts of the suite that do not apply, each with the reason. */
  readonly skip?: readonly { readonly part: string; readonly reason: string }[]
}
/** What each part of the suite is given: the store of the running test, and how to open it again. */
export interface Hands {
  readonly store: () => Store
  readonly again: () => Promise<Store>
}

const parts: Readonly<Record<string, (hands: Hands) => void>> = {
  laws: testLaws,
  reads: testReads,
  lists: testLists,
  search: testSearch,
  derived: testDerived,
  refusals: testRefusals,
  processes: testProcesses,
}

export function testStore({ name, open, again, skip = [] }: Subject): void {
  describe(name, () => {
    let store: Store
    const opened: Store[] = []
    beforeEach(async () => {
      store = await open()
      opened.push(store)
    })
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
    })
    const hands: Hands = {
      store: () => store,
      async again() {
        const second = await again(store)
        opened.push(second)
        return second
      },
    }
    for (const [part, test] of Object.entries(parts)) {
      const skipped = skip.find((one) => one.part === part)
      if (skipped) describe.skip(`${part} (skipped: ${skipped.reason})`, () => test(hands))
      else describe(part, () => test(hands))
    }
  })
}
