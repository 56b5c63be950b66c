import { isDeepStrictEqual } from 'node:util'
import type { Schema } from './document.js'

/** Their values are data, in which a `title` means nothing. */
const DATA = ['enum', 'const', 'default', 'examples']

/** Collects the schemas that have a title, so that each is written once and named in clients. */
export class SchemaBook {
  readonly #schemas = new Map<string, Schema>()

  /** The schema with every titled one inside replaced by a reference. */
  take(schema: Schema): Schema {
    const taken = this.#inside(schema) as Schema
    const { title } = schema
    if (typeof title !== 'string') return taken
    const known = this.#schemas.get(title)
    if (known && !isDeepStrictEqual(known, taken)) {
      throw new Error(`two different schemas are called "${title}"`)
    }
    this.#schemas.set(title, taken)
    return { $ref: `#/components/schemas/${title}` }
  }

  /** Everything collected, by name. */
  all(): Record<string, Schema> {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #inside(node: object): object {
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        DATA.includes(key) ? value : this.#value(value),
      ])
    )
  }

  #value(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#value(item))
    return typeof value === 'object' && value !== null ? this.take(value) : value
  }
}
