/** The parts that queries are put together from, one for each type in types.ts. */

const ref = 'kind: __typename id label'
export const nodeRef = `${ref} ... on Entity { placeholder } ... on Article { placeholder }`
export const entityRef = `${ref} placeholder`
export const storyRef = ref
export const articleRef = `id label outletName publishedAt placeholder`
export const statementRow = `id text mode denied content { start end } cue { start end } source { start end }
  sentence { start end text } unnamedSource speaker { name kind entity { ${entityRef} } } article { ${articleRef} }`
export const claimRow = `id text sentence span { start end } polarity modality measure
  quantity { text low high approximate unit } time { text from to } speakerName speaker { ${entityRef} } article { ${articleRef} }`
export const relationRow = `kind: __typename id label conflict confidence rule version basis explanation values assumed date
  source { ${claimRow} } target { ${claimRow} }`
export const citation = `id article { ${articleRef} } source { ${nodeRef} } words span { start end text } sentence { start end text }`
export const role = `id person { ${entityRef} } group { ${entityRef} } role article { ${articleRef} } span { start end text }`
export const copy = `id article { ${articleRef} } share`
export const page = (fields: string) => `nodes { ${fields} } totalCount pageInfo { hasNextPage endCursor }`
export const graphEdge = `id kind confidence source { id } target { id }`
export const evidence = `article { ${articleRef} text } statement { ${statementRow} } sentence { start end text } highlights { start end }`
