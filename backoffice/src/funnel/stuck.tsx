import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Page } from '../shell/page.tsx'
import type { BulkSpec } from '../table/bulk_spec.ts'
import type { Column } from '../table/column.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { ResourceTable } from '../table/resource_table.tsx'
import { STEPS_OF_INSTRUCTORS, type StuckJourney } from './funnel.ts'
import { nameOfJourney, STUCK_COLUMNS } from './journey_columns.tsx'

const STUCK_LIST: ListSpec = {
  sort: { field: 'since', order: 'asc' },
  search: 'Search e-mail, name, campaign',
  filters: [
    {
      kind: 'choice',
      field: 'step',
      label: 'Came as far as',
      options: ['invited', 'delivered', 'opened', 'clicked', 'registered', ...STEPS_OF_INSTRUCTORS],
    },
    { kind: 'text', field: 'days', label: 'Days at least' },
    { kind: 'choice', field: 'role', label: 'Role', options: ['instructor', 'student'] },
    { kind: 'text', field: 'campaign', label: 'Campaign' },
  ],
  views: [
    { label: 'Over 3 days', params: {} },
    { label: 'Over a week', params: { days: ['7'] } },
    { label: 'Over two weeks', params: { days: ['14'] } },
    { label: 'Visited the page', params: { step: ['clicked'] } },
    { label: 'Instructors with an account', params: { step: ['registered'] } },
  ],
}

const WHAT = { resend: 'Same invite again', new_invite: 'New invite' }

/** The API's reasons, for people. */
const WHY_NOT: Record<string, string> = {
  has_account: 'Has an account',
  no_address: 'The address is gone',
  suppressed: 'Gets no mail from us',
  on_its_way: 'A mail is on its way',
  mailed_lately: 'Mailed within a day',
}

const COLUMNS: readonly Column<StuckJourney>[] = [
  ...(STUCK_COLUMNS as readonly Column<StuckJourney>[]),
  {
    title: 'Last mail',
    sort: 'sent_at',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ sent_at }) => (sent_at ? <Time at={sent_at} /> : '–'),
  },
  {
    title: 'Reminder',
    className: 'w-36 hidden md:table-cell',
    cell: ({ follow_up, refusal }) =>
      follow_up ? (
        WHAT[follow_up]
      ) : (
        <span className="text-muted">{WHY_NOT[refusal ?? ''] ?? words(refusal ?? 'none')}</span>
      ),
  },
]

const STUCK_BULK: BulkSpec<StuckJourney> = {
  resource: 'funnel',
  noun: 'person',
  nameOf: nameOfJourney,
  actions: [
    {
      key: 'follow_up',
      path: 'funnel/follow-ups',
      label: 'Remind',
      may: ({ follow_up }) => follow_up !== null,
      whyNot: 'no mail may go there now',
      title: { one: 'Send a reminder?', many: 'Send reminders?' },
      effect: (whom) =>
        `${whom} will get the invite again, or a new one where it has run out. Its days count anew.`,
      done: 'Reminder queued',
    },
  ],
}

/** Who has come no further for a while, and the means to remind them. */
export default function Stuck() {
  return (
    <Page
      title="Who is stuck"
      intro="People who were invited and have come no further for some days. Tick those to remind."
    >
      <ResourceTable<StuckJourney>
        refresh="polled"
        resource="funnel"
        path="funnel/stuck"
        label="Stuck people"
        spec={STUCK_LIST}
        columns={COLUMNS}
        nameOf={nameOfJourney}
        bulk={STUCK_BULK}
        empty="Nobody has sat in a step for so long."
      />
    </Page>
  )
}
