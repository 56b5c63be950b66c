import { id } from '#api/core/schemas'
import type { Parameter, Schema } from './document.js'
import type { DescribedRoute } from './described_route.js'
import { listParameters } from './list_parameters.js'
import { plainSchema } from './plain_schema.js'
import { takesKey } from './problems.js'

export const EXAMPLE_ID = '01JZ4M8T3QW6Y9B2N5K7R0D1XC'

export function parametersOf(route: DescribedRoute): Parameter[] {
  const { query, list, example, headers } = route.description
  return [
    ...pathParameters(route),
    ...(query ? queryParameters(plainSchema(query.toJSONSchema()), example?.query) : []),
    ...(list ? listParameters(list, example?.query) : []),
    ...Object.entries(headers ?? {}).map(([name, header]) => ({
      name,
      in: 'header' as const,
      ...header,
    })),
    ...(takesKey(route) ? [IDEMPOTENCY_KEY] : []),
  ]
}

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same key and body get the same answer for 24 hours, however often they are sent.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
}

function pathParameters({ path, route, description }: DescribedRoute): Parameter[] {
  const { matchers } = route.toJSON()
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const schema = pathSchema(name, matchers[name]?.match)
    const example = description.example?.params?.[name] ?? schema.enum?.[0] ?? EXAMPLE_ID
    return { name, in: 'path', required: true, schema, example }
  })
}

/** A matcher that lists words is a choice of them; what is called `id` is one of ours. */
function pathSchema(name: string, match?: RegExp): Schema {
  const words = /^\^\(([\w|-]+)\)\$$/.exec(match?.source ?? '')?.[1]
  if (words) return { type: 'string', enum: words.split('|') }
  if (match) return { type: 'string', pattern: match.source }
  return name === 'id' ? id : { type: 'string', minLength: 1 }
}

function queryParameters(schema: Schema, example: Record<string, string> = {}): Parameter[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property as Schema,
    ...(name in example ? { example: example[name] } : {}),
  }))
}
