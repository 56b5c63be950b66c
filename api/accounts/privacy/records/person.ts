/** Everything by which rows can be a person's. */
export interface Person {
  id: string
  /** Now and before, as far as rows tell; none that is somebody else's by now. */
  addresses: string[]
  /** Their mailboxes (addresses without plus-tag), unless another account shares them. */
  mailboxes: string[]
  first_name: string
  last_name: string
  phone: string | null
}

/** What a condition over rows may name: `:id`, `:addresses`, `:mailboxes`; only what it does name. */
export function bindingsIn(sql: string, { id, addresses, mailboxes }: Person) {
  return Object.fromEntries(
    Object.entries({ id, addresses, mailboxes }).filter(([name]) => sql.includes(`:${name}`))
  )
}
