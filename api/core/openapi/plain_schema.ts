import type { JSONSchema7Definition } from 'json-schema'
import type { Schema } from './document.js'

/**
 * A validator's schema as people write it: VineJS lists every spelling of a boolean that a form might
 * send, and names no type for a choice of words.
 */
export function plainSchema(schema: Schema): Schema {
  const { properties, items, ...rest } = schema
  if (isBoolean(rest)) return { type: 'boolean' }
  return {
    ...(rest.enum?.every((word) => typeof word === 'string') ? { type: 'string' } : {}),
    ...rest,
    ...(properties ? { properties: mapped(properties) } : {}),
    ...(items && !Array.isArray(items) ? { items: plain(items) } : {}),
  }
}

const plain = (schema: JSONSchema7Definition) =>
  typeof schema === 'boolean' ? schema : plainSchema(schema)

const mapped = (properties: Record<string, JSONSchema7Definition>) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, plain(schema)]))

const isBoolean = (schema: Schema) =>
  schema.enum?.includes(true) === true && schema.enum.includes(false)
