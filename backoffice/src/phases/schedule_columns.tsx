import type { ReactNode } from 'react'
import { Countdown } from '../format/countdown.tsx'
import { StateBadge } from '../format/state_badge.tsx'
import type { Column } from '../table/column.ts'
import { inNewYork, inUtc } from './new_york.ts'
import type { Schedule } from './phase.ts'
import { axesWords, phaseName } from './phase_words.ts'

/** `action` is what can be done about a switch that has not happened. */
export const scheduleColumns = (
  action: (schedule: Schedule) => ReactNode
): readonly Column<Schedule>[] => [
  {
    title: 'When',
    sort: 'at',
    className: 'w-44',
    cell: ({ at, state }) => (
      <span className="figures block py-1">
        <time dateTime={at}>{inNewYork(at)}</time>
        <span className="block text-xs text-muted">
          {state === 'waiting' ? <Countdown to={at} /> : inUtc(at)}
        </span>
      </span>
    ),
  },
  {
    title: 'To',
    cell: (schedule) => (
      <span className="block py-1">
        <span className="block truncate font-medium">{phaseName(schedule)}</span>
        <span className="block truncate text-xs text-muted">{axesWords(schedule)}</span>
      </span>
    ),
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
  {
    title: 'State',
    sort: 'state',
    className: 'w-24 max-sm:hidden',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  { title: 'Action', className: 'w-24 text-right', cell: action },
]
