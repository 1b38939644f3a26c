import type { Env, Hono, Schema } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { ITEM_PARAMETERS } from './inputs.ts'

/**
 * What this service says of itself to programs, as OpenAPI 3.0: that version the standard names, and
 * clients know.
 *
 * @param origin where the service is, e.g. `https://yike.example`
 */
export async function apiDocument<E extends Env, S extends Schema>(
  service: Hono<E, S>,
  origin: string,
): Promise<object> {
  const { paths, components } = await generateSpecs(service, { excludeStaticFile: false })
  return asOpenApi30({
    openapi: '3.0.3',
    info: {
      title: 'Yike 一刻: OGC API – Features',
      version: '1.0.0',
      description: 'The places of each community, as a collection of its own.',
    },
    servers: [{ url: `${origin}/ogc` }],
    paths,
    // QGIS looks here for how much it may ask for at once.
    components: { ...components, parameters: named(ITEM_PARAMETERS) },
  }) as object
}

const named = (parameters: typeof ITEM_PARAMETERS): Node =>
  Object.fromEntries(parameters.flatMap((each) => ('name' in each ? [[each.name, each]] : [])))

interface Node {
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const isNull = (schema: unknown): boolean => isNode(schema) && schema.type === 'null'

/** A document of OpenAPI 3.1 in the words of 3.0, which knows no type `null`, no `const` and no tuple. */
function asOpenApi30(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asOpenApi30)
  if (!isNode(value)) return value
  const { const: only, items, anyOf, ...rest } = value
  const schema = {
    ...Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, asOpenApi30(each)])),
    ...(only === undefined ? {} : { enum: [only] }),
    ...(items === undefined ? {} : itemsOf(items)),
  }
  return Array.isArray(anyOf) ? oneOf(schema, anyOf) : schema
}

/** A tuple is told as a list of so many of what stands in it. */
const itemsOf = (items: unknown): Node =>
  Array.isArray(items)
    ? { items: { anyOf: items.map(asOpenApi30) }, maxItems: items.length }
    : { items: asOpenApi30(items) }

function oneOf(schema: Node, anyOf: readonly unknown[]): Node {
  const some = anyOf.filter((each) => !isNull(each)).map(asOpenApi30)
  const nullable = some.length < anyOf.length ? { nullable: true } : {}
  return some.length === 1
    ? { ...schema, ...(some[0] as Node), ...nullable }
    : { ...schema, anyOf: some, ...nullable }
}
