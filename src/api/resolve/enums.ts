/** Enums whose values the graph writes in lower case. */
const lower = (...values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [value, value.toLowerCase()]))

export const enumResolvers = {
  Basis: lower('STATED', 'INFERRED', 'REVIEWED'),
  Conflict: lower('NUMERIC', 'NEGATION', 'ANTONYM', 'ATTRIBUTION', 'DATE', 'PLACE', 'OTHER'),
  Polarity: lower('AFFIRMED', 'DENIED'),
  Modality: lower('ASSERTED', 'POSSIBLE', 'EXPECTED', 'INTENDED', 'DEMANDED', 'CONDITIONAL'),
  Pole: lower('POSITIVE', 'NEGATIVE'),
}
