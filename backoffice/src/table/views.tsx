import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import type { ListSpec, View } from './list_spec.ts'
import type { ListState } from './use_list_state.ts'

interface ViewsProps {
  spec: ListSpec
  state: ListState
}

/** The questions asked every day, one press away; on a phone they fold into one list. */
export function Views({ spec: { views }, state }: ViewsProps) {
  if (!views) return null
  return (
    <>
      <div role="group" aria-label="Views" className="flex flex-wrap gap-1 max-sm:hidden">
        {views.map((view) => (
          <ViewButton key={view.label} view={view} state={state} />
        ))}
      </div>
      <Select
        dense
        aria-label="View"
        className="sm:hidden"
        value={views.findIndex(state.isShown)}
        onChange={(event) => {
          const view = views[Number(event.target.value)]
          if (view) state.show(view)
        }}
      >
        <option value={-1} disabled>
          Own filters
        </option>
        {views.map((view, index) => (
          <option key={view.label} value={index}>
            {view.label}
          </option>
        ))}
      </Select>
    </>
  )
}

function ViewButton({ view, state }: { view: View; state: ListState }) {
  const shown = state.isShown(view)
  return (
    <button
      type="button"
      aria-pressed={shown}
      onClick={() => state.show(view)}
      className={cx(
        'min-h-8 cursor-pointer rounded-md px-2.5 text-sm hover:bg-sunken',
        shown ? 'bg-sunken font-medium text-ink' : 'text-muted'
      )}
    >
      {view.label}
    </button>
  )
}
