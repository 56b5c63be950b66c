import type { ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { ChoiceFilter } from './choice_filter.tsx'
import { DaysFilter } from './days_filter.tsx'
import { EVERYTHING, type FilterSpec, type ListSpec } from './list_spec.ts'
import { SearchBox } from './search_box.tsx'
import { TextFilter } from './text_filter.tsx'
import type { ListState } from './use_list_state.ts'

interface FilterBarProps {
  spec: ListSpec
  state: ListState
  children?: ReactNode
}

export function FilterBar({ spec, state, children }: FilterBarProps) {
  if (!spec.search && !spec.filters && !children) return null
  return (
    <div role="search" className="flex flex-wrap items-center gap-2">
      {spec.search && <SearchBox state={state} label={spec.search} />}
      {spec.filters?.map((filter) => (
        <OneFilter key={filter.field} filter={filter} state={state} />
      ))}
      {state.filters.length > 0 && (
        <Button variant="quiet" size="sm" onClick={() => state.show(EVERYTHING)}>
          Clear filters
        </Button>
      )}
      {children && <div className="ml-auto flex gap-2">{children}</div>}
    </div>
  )
}

function OneFilter({ filter, state }: { filter: FilterSpec; state: ListState }) {
  const { field, label } = filter
  const chosen = state.params.getAll(field)
  const change = (value: string) => state.narrow(field, [value])
  if (filter.kind === 'choice') {
    return (
      <ChoiceFilter
        label={label}
        options={filter.options}
        wordsOf={filter.wordsOf}
        chosen={chosen}
        onChange={(values) => state.narrow(field, values)}
      />
    )
  }
  const Typed = filter.kind === 'days' ? DaysFilter : TextFilter
  return <Typed label={label} value={chosen[0] ?? ''} onChange={change} />
}
