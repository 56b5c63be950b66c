import { isDeepStrictEqual } from 'node:util'
import type { Answer, Reference, Schema } from './document.js'

/** Their values are data, in which a `title` means nothing. */
const DATA = ['enum', 'const', 'default', 'examples']

/** Collects what many operations share, so that it is written once and has a name in clients. */
export class ComponentBook {
  readonly #schemas = new Map<string, Schema>()
  readonly #responses = new Map<string, Answer>()

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

  /** A reference to an answer; the same name means the same answer. */
  share(name: string, answer: Answer): Reference {
    this.#responses.set(name, answer)
    return { $ref: `#/components/responses/${name}` }
  }

  /** Everything collected, by name. */
  all(): { schemas: Record<string, Schema>; responses: Record<string, Answer> } {
    return { schemas: byName(this.#schemas), responses: byName(this.#responses) }
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

const byName = <Value>(entries: Map<string, Value>): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
