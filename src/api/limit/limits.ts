/** Every limit of the API in one place; the SDL and docs state the same figures. */
export const limits = {
  /** Bytes of a request's body. */
  body: 100_000,
  /** Lexical tokens of a query: the parser recurses, so this is what keeps deep nesting from exhausting its stack. */
  tokens: 2_000,
  /** Levels of nested fields; the introspection query of GraphiQL has 14. */
  depth: 18,
  /** Rows of one list, where the SDL does not say otherwise by @rows. */
  first: 100,
  /** Rows of a list without `first` or @rows, as far as its cost is concerned. */
  assumedRows: 10,
  /** Objects that a query could answer if every list were full, worked out before it runs. */
  cost: 200_000,
  /** Nodes and edges a query may answer in fact; 1,000 characters of text count as one. */
  budget: 10_000,
  /** What work that answers little counts for in the budget. */
  search: 500,
  nameLookup: 100,
  neighbourhood: 1_000,
  path: 2_000,
  /** Edges read of one node, where a list rests on edges. */
  edges: 1_000,
  /** Nodes a neighbourhood counts. */
  neighbours: 5_000,
  /** Neighbours shown at once; as @rows says in the SDL. */
  shownNeighbours: 200,
  /** Nodes a search for a path visits. */
  visited: 20_000,
  /** Claims and articles looked at to tell what an assertion rests on, and steps from article to article. */
  assertion: 200,
  chain: 5,
  /** Outlets whose citations are read to find loops, and placeholders of a kind that are listed as open. */
  loopOutlets: 2_000,
  openSources: 1_000,
  /** What finding loops or open citations counts for in the budget. */
  citations: 2_000,
  /** Characters of a text that is checked, its claims that are answered, claims of a sort for each, and what it counts for in the budget. */
  checkText: 20_000,
  checkClaims: 20,
  checkRows: 20,
  check: 1_000,
  /** Claims read for a timeline or a figure's series, and for a list by outlet, and what reading them counts for in the budget. */
  timeline: 500,
  byOutlet: 1_000,
  reading: 500,
  /** Nodes that one name may stand for. */
  names: 2_000,
} as const
