import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml'
import type { FileFault } from './catalogue_file.js'

/** A node of the file, or the place where one is missing. */
export type Place = Node | null | undefined

/** Reads YAML node by node, so that whatever is wrong is said with its line. */
export class YamlReader {
  readonly faults: FileFault[] = []
  readonly root: Place
  readonly #lines = new LineCounter()

  constructor(text: string) {
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false })
    this.root = document.contents
    for (const { pos, message } of [...document.errors, ...document.warnings]) {
      this.faults.push({ line: this.#lines.linePos(pos[0]).line, reason: message })
    }
  }

  lineOf(place: Place): number {
    return place?.range ? this.#lines.linePos(place.range[0]).line : 1
  }

  fault(place: Place, reason: string): void {
    this.faults.push({ line: this.lineOf(place), reason })
  }

  /** The members of a mapping; says which are missing and which nobody knows. */
  members(place: Place, what: string, required: string[], optional: string[] = []) {
    const found = new Map(this.entries(place, what).map(({ key, value }) => [key, value]))
    for (const [key, value] of found) {
      if (![...required, ...optional].includes(key)) {
        this.fault(value ?? place, `"${key}" is nothing that ${what} can have.`)
      }
    }
    for (const key of required) {
      if (!found.has(key)) this.fault(place, `${what} needs "${key}".`)
    }
    return found
  }

  /** A mapping in the order of the file. */
  entries(place: Place, what: string): { key: string; value: Place }[] {
    if (!isMap(place)) {
      this.fault(place, `${what} must be a mapping of names to values.`)
      return []
    }
    return place.items.map((pair: Pair) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : '?',
      value: pair.value as Place,
    }))
  }

  items(place: Place, what: string): Place[] {
    if (isSeq(place)) return place.items as Node[]
    this.fault(place, `${what} must be a list.`)
    return []
  }

  /** The plain value that stands there; undefined for a list, a mapping or nothing. */
  value(place: Place): unknown {
    return isScalar(place) ? place.value : undefined
  }

  text(place: Place, what: string, fits: RegExp, rule: string): string {
    const value = this.value(place)
    if (typeof value === 'string' && fits.test(value)) return value
    if (place !== undefined) this.fault(place, `${what} must be ${rule}.`)
    return ''
  }

  flag(place: Place, what: string, otherwise: boolean): boolean {
    if (place === undefined) return otherwise
    const value = this.value(place)
    if (typeof value === 'boolean') return value
    this.fault(place, `${what} must be true or false.`)
    return otherwise
  }
}
