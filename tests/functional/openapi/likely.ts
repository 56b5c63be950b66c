import fc from 'fast-check'
import type { Schema } from '#api/core/openapi/document'
import { hostileJson } from './hostile.js'
import { resolved } from './operations.js'

/** JSON text that fits a schema, or nearly: rules that no schema tells are left to chance. */
export function likely(unresolved: Schema): fc.Arbitrary<string> {
  const schema = resolved(unresolved)
  if (schema.enum) return fc.constantFrom(...schema.enum.map((word) => JSON.stringify(word)))
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => likely(one as Schema)))
  switch (schema.type) {
    case 'object':
      return likelyObject(schema)
    case 'array':
      return fc
        .array(likely((schema.items as Schema | undefined) ?? {}), {
          minLength: schema.minItems,
          maxLength: Math.max(5, schema.minItems ?? 0),
        })
        .map((items) => `[${items.join()}]`)
    case 'integer':
    case 'number':
      return fc
        .integer({ min: schema.minimum, max: Math.min(schema.maximum ?? 50, 50) })
        .map(String)
    case 'boolean':
      return fc.boolean().map(String)
    case 'string':
      return likelyText(schema).map((text) => JSON.stringify(text))
    default:
      return hostileJson
  }
}

function likelyText({ format, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'email') return fc.integer({ min: 0, max: 500 }).map((n) => `fuzz${n}@example.com`)
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) })
}

/** Mostly whole objects; sometimes a field is missing, hostile, twice there or unknown. */
function likelyObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<string> {
  const fields = Object.entries(properties).map(([name, schema]) =>
    fc
      .tuple(
        fc.oneof(
          { weight: 4, arbitrary: likely(schema as Schema) },
          { weight: 1, arbitrary: hostileJson }
        ),
        fc.oneof(
          { weight: required.includes(name) ? 9 : 2, arbitrary: fc.constant(1) },
          fc.constantFrom(0, 2)
        )
      )
      .map(([value, times]) => Array<string>(times).fill(`${JSON.stringify(name)}:${value}`))
  )
  const unknown = fc.oneof(
    { weight: 9, arbitrary: fc.constant<string[]>([]) },
    fc.constantFrom(['"unknown":1'], ['"__proto__":{"admin":true}'], ['"constructor":1'])
  )
  return fc.tuple(...fields, unknown).map((members) => `{${members.flat().join()}}`)
}
