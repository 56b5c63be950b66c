import { useEffect, useRef, useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import type { BaseRecord } from '@refinedev/core'
import { toast } from 'instainstru-storefront/ui/toasts.ts'
import { collectRows, MOST_ROWS } from '../data/collect.ts'
import { isApiError } from '../data/problem.ts'
import { whole } from '../format/numbers.ts'
import type { ListState } from './use_list_state.ts'

interface SelectAllProps<Row> {
  resource: string
  state: ListState
  total: number
  /** How many are ticked already. */
  ticked: number
  onRows: (rows: Row[]) => void
}

/** Ticks what fits the filters on all pages; it can be watched and stopped. */
export function SelectAll<Row extends BaseRecord & { id: string | number }>(
  props: SelectAllProps<Row>
) {
  const { resource, state, total, ticked, onRows } = props
  const [found, setFound] = useState<number | null>(null)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [state.query])
  const most = Math.min(total, MOST_ROWS)

  async function collect() {
    const { signal } = (running.current = new AbortController())
    setFound(0)
    try {
      await collectRows<Row>({
        resource,
        filters: state.filters,
        signal,
        onRows(rows) {
          onRows(rows)
          setFound((before) => (before ?? 0) + rows.length)
        },
      })
    } catch (error) {
      const detail = isApiError(error) ? error.message : String(error)
      toast({ tone: 'danger', title: 'Not all could be selected', detail })
    }
    setFound(null)
  }

  if (found !== null) {
    return (
      <span className="figures flex items-center gap-2 text-sm">
        Selecting {whole(found)} of {whole(most)}…
        <Button variant="secondary" size="sm" onClick={() => running.current?.abort()}>
          Stop
        </Button>
      </span>
    )
  }
  if (ticked >= most) return null
  const which =
    total > MOST_ROWS ? `the newest ${whole(MOST_ROWS)} of ${whole(total)}` : `all ${whole(total)}`
  return (
    <Button variant="quiet" size="sm" className="text-accent" onClick={() => void collect()}>
      Select {which} that match
    </Button>
  )
}
