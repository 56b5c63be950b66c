import { CalendarPlus } from 'lucide-react'
import { EndableList, EndButton } from '../beta/endable_list.tsx'
import type { ListSpec } from '../table/list_spec.ts'
import { inNewYork } from './new_york.ts'
import type { Schedule } from './phase.ts'
import { phaseName } from './phase_words.ts'
import { scheduleColumns } from './schedule_columns.tsx'

const SCHEDULE_LIST: ListSpec = {
  sort: { field: 'at', order: 'desc' },
  search: 'Search reason',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: ['waiting', 'done', 'cancelled'] },
    { kind: 'days', field: 'at', label: 'When' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'To come', params: { state: ['waiting'] } },
  ],
}

const columns = (end: (schedule: Schedule) => void) =>
  scheduleColumns((schedule) =>
    schedule.state === 'waiting' ? (
      <EndButton about={`the switch to ${phaseName(schedule)}`} onClick={() => end(schedule)}>
        Cancel
      </EndButton>
    ) : null
  )

export default function Schedules() {
  return (
    <EndableList<Schedule>
      resource="phase-schedules"
      title="Scheduled switches"
      intro="Times are New York times. A switch happens by itself, whether or not anybody is here."
      make={{ to: '/beta/schedule/new', label: 'Schedule a switch', icon: CalendarPlus }}
      spec={SCHEDULE_LIST}
      columns={columns}
      nameOf={(schedule) => `${phaseName(schedule)}, ${inNewYork(schedule.at)}`}
      empty="No switch is scheduled, and none ever was."
      question={{
        title: 'Cancel this switch?',
        action: 'Cancel the switch',
        done: 'The switch will not happen',
        about: (schedule) =>
          `${phaseName(schedule)} does not come into force on ${inNewYork(schedule.at)}. Everything stays as it is.`,
      }}
    />
  )
}
