import { useId } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { DaysFilter } from '../table/days_filter.tsx'
import { TextFilter } from '../table/text_filter.tsx'

/** All of them live in the address bar, so that a funnel can be sent to a colleague. */
export function FunnelFilters() {
  const [params, setParams] = useSearchParams()
  const change = (values: Record<string, string>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setParams(next, { replace: true })
  }
  const value = (name: string) => params.get(name) ?? ''
  const days = value('from') || value('to') ? `${value('from')}..${value('to')}` : ''
  return (
    <div role="search" className="flex flex-wrap items-center gap-2">
      <DaysFilter
        label="Invited"
        value={days}
        onChange={(chosen) => {
          const [from = '', to = ''] = chosen.split('..')
          change({ from, to })
        }}
      />
      <TextFilter
        label="Campaign"
        value={value('campaign')}
        onChange={(campaign) => change({ campaign })}
      />
      <Choice
        label="Role"
        value={value('role')}
        options={{ '': 'Any role', instructor: 'Instructors', student: 'Students' }}
        onChange={(role) => change({ role })}
      />
      <Choice
        label="Compare by"
        value={value('cohort')}
        options={{ '': 'As a whole', week: 'By week', campaign: 'By campaign', batch: 'By batch' }}
        onChange={(cohort) => change({ cohort })}
      />
      {params.size > 0 && (
        <Button variant="quiet" size="sm" onClick={() => setParams({}, { replace: true })}>
          Clear filters
        </Button>
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: Record<string, string>
  onChange: (value: string) => void
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Select dense id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </span>
  )
}
