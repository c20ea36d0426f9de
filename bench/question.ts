/** A question of the bench: something Hearsay does, beside the least it could cost. */

export interface Question {
  /** Folder of the house and what is measured: store/merge. */
  readonly name: string
  /** What is done, and what the floor is. */
  readonly about: string
  /** What one unit is: node or edge, page, token. */
  readonly unit: string
  /** The ratio to the floor that must not be passed; `--check` fails when it is. */
  readonly most?: number
  /** Null when it cannot run here, with the reason printed by the runner. */
  readonly setup: () => Promise<Setup | { readonly skipped: string }>
}
export interface Setup {
  /** Units that one call of `measure` does, and one call of `floor`. */
  readonly units: number
  readonly floorUnits?: number
  readonly measure: () => unknown
  readonly floor?: () => unknown
  readonly close?: () => unknown
}
