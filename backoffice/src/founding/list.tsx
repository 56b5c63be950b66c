import { Link } from 'react-router'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { Column } from '../table/column.ts'
import { CopyButton } from '../table/copy_button.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { Failed } from '../table/states.tsx'
import { ChangeSlots } from './change_slots.tsx'
import { useFoundingSlots, type FoundingMember } from './founding.ts'
import { SlotMeter } from './meter.tsx'

const FOUNDING_LIST: ListSpec = {
  sort: { field: 'number', order: 'asc' },
  search: 'Search name, e-mail',
  filters: [{ kind: 'days', field: 'claimed_at', label: 'Claimed' }],
}

const COLUMNS: readonly Column<FoundingMember>[] = [
  {
    title: 'No.',
    sort: 'number',
    className: 'w-16 figures',
    cell: ({ number }) => number,
  },
  {
    title: 'Person',
    sort: 'first_name',
    cell: ({ first_name, last_name, email }) => (
      <>
        <span className="block truncate py-1">{`${first_name} ${last_name}`}</span>
        <span className="block truncate pb-1 text-xs text-muted sm:hidden">{email}</span>
      </>
    ),
  },
  {
    title: 'E-mail',
    sort: 'email',
    className: 'hidden sm:table-cell',
    cell: ({ email }) => (
      <span className="flex min-w-0 items-center gap-1">
        <span className="truncate">{email}</span>
        <CopyButton text={email} />
      </span>
    ),
  },
  {
    title: 'Invite',
    className: 'w-24',
    cell: ({ invite_id, number }) =>
      invite_id ? (
        <Link to={`/invites/${invite_id}`} className="text-accent underline">
          Open<span className="sr-only"> the invite of slot {number}</span>
        </Link>
      ) : (
        '–'
      ),
  },
  {
    title: 'Claimed',
    sort: 'claimed_at',
    className: 'w-32 hidden sm:table-cell',
    cell: ({ claimed_at }) => <Time at={claimed_at} />,
  },
]

export default function Founding() {
  const { slots, error, refetch } = useFoundingSlots()
  return (
    <Page
      title="Founding instructors"
      intro="The first instructors get a numbered slot when they redeem a founding invite."
      actions={slots && <ChangeSlots taken={slots.taken} onChanged={refetch} />}
    >
      {error && <Failed title="The slots could not be counted" error={error} onRetry={refetch} />}
      {slots && <SlotMeter slots={slots} />}
      {!slots && !error && <Skeleton className="h-16" />}
      <ResourceTable<FoundingMember>
        refresh="polled"
        resource="founding"
        path="founding-members"
        label="Founding instructors"
        spec={FOUNDING_LIST}
        columns={COLUMNS}
        nameOf={({ first_name, last_name }) => `${first_name} ${last_name}`}
        empty="Nobody has claimed a slot yet. Invite somebody as a founding instructor."
      />
    </Page>
  )
}
