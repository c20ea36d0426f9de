/** What a query could cost if every list were full, worked out from literals, variables and the schema's defaults before it runs. */
import {
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { KnownError } from '../../../schema/errors.ts'
import { checkFirst } from './first.ts'
import { limits } from './limits.ts'

interface Cost {
  /** Objects answered at most. */
  readonly objects: number
  readonly depth: number
}
interface Around {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
  /** Each fragment is worked out once, however often it is spread. */
  readonly known: Map<string, Cost>
}

/** Throws TOO_LARGE for a query over the limit of depth or cost, BAD_INPUT for a `first` out of range. The document must be valid. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const root = schema.getRootType(operation.operation)
  if (!root) return
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === 'FragmentDefinition')
      .map((definition) => [definition.name.value, definition]),
  )
  const variables = { ...defaults(operation), ...given }
  const { objects, depth } = costOf(operation.selectionSet, root, {
    schema,
    fragments,
    variables,
    known: new Map(),
  })
  if (depth > limits.depth)
    throw new KnownError(
      'TOO_LARGE',
      `api: the query is ${depth} levels deep, at most ${limits.depth} are answered`,
    )
  if (objects > limits.cost)
    throw new KnownError(
      'TOO_LARGE',
      `api: the query could answer ${objects} objects, at most ${limits.cost} are allowed: lower the values of first`,
    )
}

function defaults({ variableDefinitions }: OperationDefinitionNode): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { variable, defaultValue } of variableDefinitions ?? [])
    if (defaultValue?.kind === 'IntValue') values[variable.name.value] = Number(defaultValue.value)
  return values
}

function costOf({ selections }: SelectionSetNode, type: GraphQLNamedType, around: Around): Cost {
  let objects = 0
  let depth = 0
  for (const selection of selections) {
    let cost: Cost
    if (selection.kind === 'Field') cost = fieldCost(selection, type, around)
    else if (selection.kind === 'FragmentSpread') cost = fragmentCost(selection.name.value, type, around)
    else {
      const on = selection.typeCondition && around.schema.getType(selection.typeCondition.name.value)
      cost = costOf(selection.selectionSet, on ?? type, around)
    }
    objects += cost.objects
    depth = Math.max(depth, cost.depth)
  }
  return { objects, depth }
}

function fragmentCost(name: string, type: GraphQLNamedType, around: Around): Cost {
  const fragment = around.fragments.get(name)
  const before = around.known.get(name)
  if (before || !fragment) return before ?? { objects: 0, depth: 0 }
  const on = around.schema.getType(fragment.typeCondition.name.value) ?? type
  const cost = costOf(fragment.selectionSet, on, around)
  around.known.set(name, cost)
  return cost
}

function fieldCost(node: FieldNode, parent: GraphQLNamedType, around: Around): Cost {
  const field = fieldOf(node, parent)
  if (!node.selectionSet || !field) return { objects: 0, depth: 1 }
  const inside = costOf(node.selectionSet, getNamedType(field.type), around)
  const rows = rowsOf(node, field, parent, around.variables)
  return { objects: rows * (1 + inside.objects), depth: 1 + inside.depth }
}

const metaFields: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
}

function fieldOf({ name }: FieldNode, parent: GraphQLNamedType) {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined
  return parent.getFields()[name.value] ?? metaFields[name.value]
}

function rowsOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  variables: Readonly<Record<string, unknown>>,
): number {
  const stated = statedRows(field)
  const first = field.args.find(({ name }) => name === 'first')
  if (first) {
    const rows = givenFirst(node, variables) ?? Number(first.defaultValue)
    checkFirst(rows, stated ?? limits.first)
    return Math.max(rows, 1)
  }
  if (!isListType(getNullableType(field.type))) return 1
  // The rows of a connection were counted where its `first` stands.
  return parent.name.endsWith('Connection') ? 1 : (stated ?? limits.assumedRows)
}

function statedRows({ astNode }: GraphQLField<unknown, unknown>): number | undefined {
  const value = astNode?.directives?.find(({ name }) => name.value === 'rows')?.arguments?.[0]?.value
  return value?.kind === 'IntValue' ? Number(value.value) : undefined
}

function givenFirst(
  { arguments: given }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const value = given?.find(({ name }) => name.value === 'first')?.value
  const number =
    value?.kind === 'Variable' ? variables[value.name.value] : value?.kind === 'IntValue' && value.value
  return number === undefined || number === false || number === null ? undefined : Number(number)
}
