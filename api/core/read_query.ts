import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'
import { Refusal } from '#api/core/errors'

/**
 * Validates the query string of a public list. A parameter that the list does not know answers 400
 * `unknown_filter`: whoever misspells one hears it, and does not take everything for what was meant.
 */
export async function readQuery<Schema extends SchemaTypes>(
  { request }: HttpContext,
  validator: VineValidator<Schema, undefined>
): Promise<Infer<Schema>> {
  const query = request.qs()
  const known = Object.keys(validator.toJSONSchema().properties ?? {})
  const unknown = Object.keys(query).find((name) => !known.includes(name))
  if (unknown === undefined) return validator.validate(query, { meta: undefined })
  throw new Refusal(400, 'unknown_filter', {
    detail: `"${unknown}" is nothing that this list can be asked for.`,
    extra: { fields: known },
  })
}
