import { words } from '../format/numbers.ts'

export interface Hit {
  id: string
  title: string
  detail: string
}

interface Finder {
  /** The resource, which names its section and so who may look. */
  resource: string
  toHit: (row: never) => Hit
}

interface InviteRow {
  id: string
  email: string | null
  code_hint: string
  state: string
}

interface BatchRow {
  id: string
  file_name: string
  state: string
}

interface UserRow {
  id: string
  email: string
  first_name: string
  last_name: string
}

interface InstructorRow extends UserRow {
  standing: string
}

interface MailRow {
  id: string
  to_address: string
  kind: string
  state: string
}

interface JobRow {
  id: string
  name: string
  state: string
}

interface RequestRow {
  id: string
  email: string
  state: string
}

/** What the palette looks in beside its own words. */
export const FINDERS: readonly Finder[] = [
  {
    resource: 'invites',
    toHit: ({ id, email, code_hint, state }: InviteRow) => ({
      id,
      title: email ?? `Code ending in ${code_hint}`,
      detail: words(state),
    }),
  },
  {
    resource: 'users',
    toHit: ({ id, first_name, last_name, email }: UserRow) => ({
      id,
      title: `${first_name} ${last_name}`,
      detail: email,
    }),
  },
  {
    resource: 'instructors',
    toHit: ({ id, first_name, last_name, standing }: InstructorRow) => ({
      id,
      title: `${first_name} ${last_name}`,
      detail: words(standing),
    }),
  },
  {
    resource: 'invite-batches',
    toHit: ({ id, file_name, state }: BatchRow) => ({
      id,
      title: file_name,
      detail: words(state),
    }),
  },
  {
    resource: 'invite-requests',
    toHit: ({ id, email, state }: RequestRow) => ({ id, title: email, detail: words(state) }),
  },
  {
    resource: 'mail',
    toHit: ({ id, to_address, kind, state }: MailRow) => ({
      id,
      title: to_address,
      detail: `${words(kind)}, ${words(state).toLowerCase()}`,
    }),
  },
  {
    resource: 'jobs',
    toHit: ({ id, name, state }: JobRow) => ({ id, title: words(name), detail: words(state) }),
  },
]
