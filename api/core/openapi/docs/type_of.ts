import type { JSONSchema7Definition } from 'json-schema'
import type { Schema } from '../document.js'
import { html, joined, type Html } from './html.js'

/** What a value may be, in a few words; named schemas are linked. */
export function typeOf(schema: JSONSchema7Definition | undefined): Html {
  if (schema === undefined || typeof schema === 'boolean') return html`anything`
  if (schema.$ref) return linkTo(schema.$ref)
  if (schema.anyOf) return joined(schema.anyOf.map(typeOf), ' or ')
  if (schema.enum)
    return joined(
      schema.enum.map((word) => html`<code>${String(word)}</code>`),
      ' | '
    )
  if (schema.type === 'array') return html`list of ${typeOf(itemsOf(schema))}${sizeOf(schema)}`
  if (schema.format === 'date-time') return html`instant`
  return html`${String(schema.type ?? 'anything')}${boundsOf(schema)}`
}

export const itemsOf = ({ items }: Schema): JSONSchema7Definition | undefined =>
  Array.isArray(items) ? items[0] : items

export const nameOfRef = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1)

function linkTo(ref: string): Html {
  const name = nameOfRef(ref)
  return html`<a href="#schema-${name}">${name}</a>`
}

function boundsOf({ minimum, maximum, minLength, maxLength, format, pattern }: Schema): string {
  const notes = [
    format,
    range(minimum, maximum),
    range(minLength, maxLength, ' characters'),
    pattern && `matching ${pattern}`,
  ]
  return notes
    .filter(Boolean)
    .map((note) => `, ${note}`)
    .join('')
}

const sizeOf = ({ minItems, maxItems }: Schema) => {
  const size = range(minItems, maxItems)
  return size && `, ${size} of them`
}

function range(least?: number, most?: number, unit = ''): string {
  if (least === undefined && most === undefined) return ''
  const [from, to] = [least, most].map((bound) => bound?.toLocaleString('en-US'))
  if (from === to) return `${from}${unit}`
  if (to === undefined) return `from ${from}${unit}`
  return from === undefined ? `up to ${to}${unit}` : `${from} to ${to}${unit}`
}
