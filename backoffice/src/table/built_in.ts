import type { View } from './list_spec.ts'
import type { ListState } from './use_list_state.ts'

/** A view that came with the list, as something to choose. */
export const builtIn = (view: View, state: ListState) => ({
  key: view.label,
  label: view.label,
  shown: state.isShown(view),
  show: () => state.show(view),
})
