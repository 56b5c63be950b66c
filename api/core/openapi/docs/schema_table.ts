import type { JSONSchema7Definition } from 'json-schema'
import type { Schema } from '../document.js'
import { html, prose, type Html } from './html.js'
import { itemsOf, typeOf } from './type_of.js'

export interface Line {
  name: string
  required: boolean
  type: Html
  note?: string
}

/** Names, types and meanings, one row each. */
export const table = (caption: string, lines: Line[]): Html => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(toRow)}
    </tbody>
  </table>
`

const toRow = ({ name, required, type, note }: Line): Html => html`
  <tr>
    <th scope="row">
      <code>${name}</code>${required && html` <span class="need">required</span>`}
    </th>
    <td>${type}${note && html`<br />${prose(note)}`}</td>
  </tr>
`

/** A schema's members, with those of nested objects and lists below their own name. */
export function linesOf(schema: Schema, prefix = ''): Line[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`
    const line: Line = {
      name: path,
      required: schema.required?.includes(name) ?? false,
      type: typeOf(property),
      note: typeof property === 'object' ? property.description : undefined,
    }
    return [line, ...linesInside(property, path)]
  })
}

function linesInside(schema: JSONSchema7Definition | undefined, path: string): Line[] {
  if (typeof schema !== 'object') return []
  if (schema.type === 'array') return linesInside(itemsOf(schema), `${path}[]`)
  return linesOf(schema, `${path}.`)
}

/** What an answer or a body looks like: a name to follow, or its members. */
export function schemaView(caption: string, schema: Schema): Html {
  const inner = schema.type === 'array' ? (itemsOf(schema) as Schema) : schema
  const lines = linesOf(inner)
  if (lines.length === 0) return html`<p>${caption}: ${typeOf(schema)}</p>`
  return table(schema.type === 'array' ? `${caption}: a list of` : caption, lines)
}
