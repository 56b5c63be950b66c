import type { JSONSchema7 } from 'json-schema'

/** Words for describing answers in the OpenAPI document. */
export const text: JSONSchema7 = { type: 'string' }
export const id: JSONSchema7 = { type: 'string', minLength: 26, maxLength: 26 }
export const flag: JSONSchema7 = { type: 'boolean' }
export const count: JSONSchema7 = { type: 'integer', minimum: 0 }
export const instant: JSONSchema7 = { type: 'string', format: 'date-time' }
export const anything: JSONSchema7 = {}

export const oneOf = (words: readonly string[]): JSONSchema7 => ({
  type: 'string',
  enum: [...words],
})

export const orNull = (schema: JSONSchema7): JSONSchema7 => ({ anyOf: [schema, { type: 'null' }] })

export const listOf = (items: JSONSchema7): JSONSchema7 => ({ type: 'array', items })

/** An object with exactly these members. */
export const object = (properties: Record<string, JSONSchema7>): JSONSchema7 => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** Gives a schema a name in the document and in clients made from it; one name, one schema. */
export const named = (title: string, schema: JSONSchema7): JSONSchema7 => ({ title, ...schema })

export const message = named('Message', object({ message: text }))
