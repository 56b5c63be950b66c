import { monotonicFactory } from 'ulid'

const next = monotonicFactory()

/** A new ULID: 26 characters, sortable by time, increasing within one process. */
export function newId(): string {
  return next()
}

/** Whether a value has the shape of one of our ids. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value)
}
