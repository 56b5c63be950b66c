import { useCallback, useState } from 'react'

/** The newest known form of every row shown so far, since ticked rows may be on another page. */
export function useSeen<Row extends { id: string }>() {
  const [seen, setSeen] = useState<ReadonlyMap<string, Row>>(new Map())
  const see = useCallback(
    (rows: Row[]) =>
      setSeen((before) => {
        if (rows.every((row) => before.get(row.id) === row)) return before
        return new Map([...before, ...rows.map((row) => [row.id, row] as const)])
      }),
    []
  )
  return { seen, see }
}
