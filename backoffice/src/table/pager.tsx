import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { whole } from '../format/numbers.ts'
import { PageJump } from './page_jump.tsx'
import type { ListState } from './use_list_state.ts'

interface PagerProps {
  state: ListState
  total: number
}

/** `1–50 of 12,345`; the means to turn pages only where there are several. */
export function Pager({ state, total }: PagerProps) {
  const { page, perPage, pageSizes } = state
  const first = Math.min(total, (page - 1) * perPage + 1)
  const last = Math.min(total, page * perPage)
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-3 py-2 text-sm">
      <p className="figures text-muted">
        {whole(first)}–{whole(last)} of {whole(total)}
      </p>
      {total > Math.min(...pageSizes) && (
        <Turning state={state} pages={Math.ceil(total / perPage)} />
      )}
    </div>
  )
}

const STEPS = [
  { label: 'First page', icon: ChevronFirst, to: () => 1 },
  { label: 'Previous page', icon: ChevronLeft, to: (page: number) => page - 1 },
  { label: 'Next page', icon: ChevronRight, to: (page: number) => page + 1 },
  { label: 'Last page', icon: ChevronLast, to: (_: number, pages: number) => pages },
]

function Turning({ state, pages }: { state: ListState; pages: number }) {
  const [first, previous, next, last] = STEPS.map(({ label, icon: Icon, to }) => {
    const target = Math.min(to(state.page, pages), pages)
    return (
      <Button
        key={label}
        variant="secondary"
        size="iconSm"
        aria-label={label}
        disabled={target < 1 || target === state.page}
        onClick={() => state.goTo(target)}
      >
        <Icon aria-hidden="true" className="size-4" />
      </Button>
    )
  })
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-2">
      <Select
        dense
        aria-label="Rows per page"
        className="w-auto"
        value={state.perPage}
        onChange={(event) => state.resize(Number(event.target.value))}
      >
        {state.pageSizes.map((size) => (
          <option key={size} value={size}>
            {size} rows
          </option>
        ))}
      </Select>
      {first}
      {previous}
      <PageJump page={state.page} pages={pages} onGo={state.goTo} />
      {next}
      {last}
    </nav>
  )
}
