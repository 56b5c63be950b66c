import { SavedViewsBar } from '../views/saved_views_bar.tsx'
import { builtIn } from './built_in.ts'
import type { ListSpec } from './list_spec.ts'
import type { ListState } from './use_list_state.ts'
import { ViewStrip } from './view_strip.tsx'

interface ViewsProps {
  spec: ListSpec
  state: ListState
  /** Whose views can be saved; null for a list inside another page. */
  resource: string | null
}

/** The questions asked every day, one press away: the list's own ones and those that staff keep. */
export function Views({ spec, state, resource }: ViewsProps) {
  if (resource && spec.filters)
    return <SavedViewsBar resource={resource} views={spec.views ?? []} state={state} />
  if (!spec.views) return null
  return <ViewStrip choices={spec.views.map((view) => builtIn(view, state))} />
}
