import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'
import { Refusal, type FieldError } from '#api/core/errors'

type Validator<Schema extends SchemaTypes> = VineValidator<Schema, undefined>

/** Validates the body. Fields that the route does not know are refused, not dropped (DESIGN §4). */
export async function readBody<Schema extends SchemaTypes>(
  ctx: HttpContext,
  validator: Validator<Schema>
): Promise<Infer<Schema>> {
  const body = fieldsOf(ctx)
  refuseUnknown(Object.keys(body), Object.keys(validator.toJSONSchema().properties ?? {}))
  return validator.validate(body, { meta: undefined })
}

/** The body without its files, which the framework mixes in. */
export function fieldsOf({ request }: HttpContext): Record<string, unknown> {
  const files = request.allFiles()
  return Object.fromEntries(
    Object.entries(request.body() ?? {}).filter(([name]) => !Object.hasOwn(files, name))
  )
}

function refuseUnknown(given: string[], known: string[]): void {
  const errors: FieldError[] = given
    .filter((field) => !known.includes(field))
    .map((field) => ({ field, rule: 'unknown', message: `"${field}" is not a field of this request.` }))
  if (errors.length === 0) return
  throw new Refusal(422, 'invalid', { detail: errors.map((e) => e.message).join(' '), errors })
}
