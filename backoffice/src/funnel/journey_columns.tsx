import { StateBadge } from '../format/state_badge.tsx'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { Column } from '../table/column.ts'
import { RowLink } from '../table/row_link.tsx'
import type { Journey } from './funnel.ts'

const PERSON: Column<Journey> = {
  title: 'E-mail',
  sort: 'email',
  cell: ({ id, email, role, since }) => (
    <>
      <span className="flex min-w-0 max-sm:pt-1">
        <RowLink id={id} to={`/invites/${id}`} elsewhere>
          {email ?? 'No address any more'}
        </RowLink>
      </span>
      <span className="block pb-1 text-xs text-muted sm:hidden">
        {words(role)} · <Time at={since} />
      </span>
    </>
  ),
}

const ROLE: Column<Journey> = {
  title: 'Role',
  sort: 'role',
  className: 'w-28 hidden lg:table-cell',
  cell: ({ role }) => words(role),
}

const STATE: Column<Journey> = {
  title: 'Invite',
  sort: 'state',
  className: 'w-28',
  cell: ({ state }) => <StateBadge state={state} />,
}

const REACHED: Column<Journey> = {
  title: 'Came as far as',
  className: 'w-32 hidden md:table-cell',
  cell: ({ reached }) => words(reached),
}

const SINCE: Column<Journey> = {
  title: 'Since',
  sort: 'since',
  className: 'w-32 hidden sm:table-cell',
  cell: ({ since }) => <Time at={since} />,
}

export const JOURNEY_COLUMNS: readonly Column<Journey>[] = [
  PERSON,
  ROLE,
  STATE,
  REACHED,
  SINCE,
  {
    title: 'Campaign',
    sort: 'campaign',
    className: 'w-36 hidden lg:table-cell',
    cell: ({ campaign }) => campaign ?? '–',
  },
]

export const STUCK_COLUMNS = [PERSON, STATE, REACHED, SINCE]

/** Named by its address, or by its id where that is gone. */
export const nameOfJourney = ({ email, id }: Journey) => email ?? `Invite ${id}`
