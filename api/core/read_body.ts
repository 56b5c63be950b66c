import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Infer, SchemaTypes } from '@vinejs/vine/types'
import { Refusal, type FieldError } from '#api/core/errors'

type Validator<Schema extends SchemaTypes> = VineValidator<Schema, undefined>

/** Validates the body. Fields that the route does not know are refused, not dropped. */
export async function readBody<Schema extends SchemaTypes>(
  ctx: HttpContext,
  validator: Validator<Schema>
): Promise<Infer<Schema>> {
  const body = fieldsOf(ctx)
  refuseUnknown(Object.keys(body), Object.keys(validator.toJSONSchema().properties ?? {}))
  refuseBrokenText(body)
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
  refuse(
    given
      .filter((field) => !known.includes(field))
      .map((field) => ({
        field,
        rule: 'unknown',
        message: `"${field}" is not a field of this request.`,
      }))
  )
}

/** NUL and halves of characters are JSON, but PostgreSQL can hold neither in text or jsonb. */
function refuseBrokenText(body: Record<string, unknown>): void {
  refuse(
    Object.keys(body)
      .filter((field) => isBroken(body[field]))
      .map((field) => ({
        field,
        rule: 'text',
        message: `"${field}" holds characters that are none.`,
      }))
  )
}

function isBroken(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, member]) => isBroken(key) || isBroken(member))
}

function refuse(errors: FieldError[]): void {
  if (errors.length === 0) return
  throw new Refusal(422, 'invalid', { detail: errors.map((e) => e.message).join(' '), errors })
}
