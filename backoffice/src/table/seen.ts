import { useCallback, useEffect, useState } from 'react'

/** The newest known form of every row shown so far, since ticked rows may be on another page. */
export function useSeen<Row extends { id: string | number }>(rows: readonly Row[]) {
  const [seen, setSeen] = useState<ReadonlyMap<string, Row>>(new Map())
  const see = useCallback(
    (found: readonly Row[]) =>
      setSeen((before) => {
        if (found.every((row) => before.get(String(row.id)) === row)) return before
        return new Map([...before, ...found.map((row) => [String(row.id), row] as const)])
      }),
    []
  )
  useEffect(() => see(rows), [see, rows])
  return { seen, see }
}
