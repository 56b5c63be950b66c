import type { ReactNode } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { EVERYTHING } from './list_spec.ts'
import { EmptyList } from './states.tsx'
import type { ListState } from './use_list_state.ts'

interface NothingProps {
  state: ListState
  /** There are rows, but on earlier pages. */
  beyond: boolean
  children: ReactNode
}

/** Why there is no row, and the way out. */
export function Nothing({ state, beyond, children }: NothingProps) {
  if (beyond) {
    return (
      <EmptyList title="This page is past the end">
        <Button variant="secondary" size="sm" onClick={() => state.goTo(1)}>
          To the first page
        </Button>
      </EmptyList>
    )
  }
  if (state.filters.length > 0) {
    return (
      <EmptyList title="Nothing fits these filters">
        <Button variant="secondary" size="sm" onClick={() => state.show(EVERYTHING)}>
          Show everything
        </Button>
      </EmptyList>
    )
  }
  return <EmptyList title="Nothing here yet">{children}</EmptyList>
}
