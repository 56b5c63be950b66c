import type { ReactNode } from 'react'

/** Something that can be done to rows, one or many. */
export interface BulkAction<Row> {
  /** What the server calls it; `delete` removes the rows. */
  key: string
  /** Where it is sent, when not to the resource's own route; that route then does nothing else. */
  path?: string
  label: string
  danger?: boolean
  /** Whether the server would do it to this row. */
  may: (row: Row) => boolean
  /** Why the others stay out of it: “used, revoked or expired already”. */
  whyNot: string
  /** The question, for one row and for many. */
  title: { one: string; many: string }
  /** What will happen; told `3 invites`, or the name of the one. */
  effect: (whom: string) => string
  /** Must be typed; only for what cannot be undone. */
  word?: string
  needsReason?: boolean
  /** What else can be chosen for all of them, and how it is sent. */
  options?: { fields: () => ReactNode; read: (form: FormData) => Record<string, unknown> }
  /** Said when all of it is done. */
  done: string
}

/** What a list lets people do to its rows. */
export interface BulkSpec<Row> {
  resource: string
  /** `invite`: what one row is called. */
  noun: string
  nameOf: (row: Row) => string
  actions: readonly BulkAction<Row>[]
}
