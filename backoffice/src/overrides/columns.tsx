import type { ReactNode } from 'react'
import { Countdown } from '../format/countdown.tsx'
import { StateBadge } from '../format/state_badge.tsx'
import { Time } from '../format/time.tsx'
import type { Override } from '../phases/phase.ts'
import { CAPABILITY_WORDS, yesNo } from '../phases/phase_words.ts'
import type { Column } from '../table/column.ts'

/** `action` is what can be done about one that is in force. */
export const overrideColumns = (
  action: (override: Override) => ReactNode
): readonly Column<Override>[] => [
  {
    title: 'What',
    sort: 'capability',
    cell: ({ capability, value, state, expires_at }) => (
      <span className="block py-1 whitespace-normal">
        {CAPABILITY_WORDS[capability]}: <strong>{yesNo(value)}</strong>
        <span className="block text-xs text-muted sm:hidden">
          <EndsWhen state={state} at={expires_at} />
        </span>
      </span>
    ),
  },
  {
    title: 'State',
    sort: 'state',
    className: 'w-28 max-sm:hidden',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    title: 'Ends',
    sort: 'expires_at',
    className: 'w-40 hidden sm:table-cell',
    cell: ({ state, expires_at }) => <EndsWhen state={state} at={expires_at} />,
  },
  {
    title: 'Why',
    className: 'hidden md:table-cell',
    cell: ({ reason }) => <span title={reason}>{reason}</span>,
  },
  {
    title: 'By',
    className: 'w-32 hidden lg:table-cell',
    cell: ({ created_by }) => created_by?.name ?? '–',
  },
  { title: 'Action', className: 'w-28 text-right', cell: action },
]

const EndsWhen = ({ state, at }: { state: Override['state']; at: string }) =>
  state === 'live' ? <Countdown to={at} /> : <Time at={at} />
