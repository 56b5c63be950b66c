import { Plus } from 'lucide-react'
import { EndableList, EndButton } from '../beta/endable_list.tsx'
import { CAPABILITIES, type Override } from '../phases/phase.ts'
import { CAPABILITY_WORDS } from '../phases/phase_words.ts'
import type { ListSpec } from '../table/list_spec.ts'
import { overrideColumns } from './columns.tsx'

const STATES = ['live', 'expired', 'withdrawn', 'replaced']

const OVERRIDE_LIST: ListSpec = {
  sort: { field: 'created_at', order: 'desc' },
  search: 'Search reason',
  filters: [
    { kind: 'choice', field: 'state', label: 'State', options: STATES },
    { kind: 'choice', field: 'capability', label: 'What', options: CAPABILITIES },
    { kind: 'days', field: 'created_at', label: 'Set' },
  ],
  views: [
    { label: 'All', params: {} },
    { label: 'In force', params: { state: ['live'] } },
  ],
}

const columns = (end: (override: Override) => void) =>
  overrideColumns((override) =>
    override.state === 'live' ? (
      <EndButton about={CAPABILITY_WORDS[override.capability]} onClick={() => end(override)}>
        End now
      </EndButton>
    ) : null
  )

export default function Overrides() {
  return (
    <EndableList<Override>
      resource="posture-overrides"
      title="Overrides"
      intro="Exceptions to the phase, each for 30 days at most. They end by themselves."
      make={{ to: '/beta/overrides/new', label: 'Set an override', icon: Plus }}
      spec={OVERRIDE_LIST}
      columns={columns}
      nameOf={({ capability }) => CAPABILITY_WORDS[capability]}
      empty="There is no exception: the phase says it all."
      question={{
        title: 'End this override?',
        action: 'End it now',
        done: 'The override is over',
        about: ({ capability }) =>
          `“${CAPABILITY_WORDS[capability]}” is again as the phase says, at once and for everybody.`,
      }}
    />
  )
}
