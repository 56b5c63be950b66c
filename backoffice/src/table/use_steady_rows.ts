import { useEffect, useState } from 'react'
import { lastWrite } from '../data/own_writes.ts'
import { inPlace, sameOrder } from './steady.ts'

interface Shown<Row> {
  rows: Row[]
  /** The list, its filters, order and page. */
  question: string
  at: number
}

interface Held {
  resource: string
  question: string
  /** The rows still answer the question before. */
  outdated: boolean
  /** Somebody points at a row or has the focus in one. */
  occupied: boolean
}

/**
 * Rows never move under somebody's hand: while the table is occupied a live change fills the rows
 * anew but leaves them where they are, until it is asked for or the hand has gone. What somebody did
 * here themselves shows at once.
 */
export function useSteadyRows<Row extends { id: string | number }>(
  rows: Row[],
  { resource, question, outdated, occupied }: Held
) {
  const [shown, setShown] = useState<Shown<Row>>({ rows, question, at: 0 })
  const hold =
    occupied &&
    shown.question === question &&
    shown.rows.length > 0 &&
    lastWrite(resource) < shown.at &&
    !sameOrder(shown.rows, rows)
  const accept = () => setShown({ rows, question, at: Date.now() })
  useEffect(() => {
    if (!hold && !outdated && shown.rows !== rows) accept()
  })
  return { rows: hold ? inPlace(shown.rows, rows) : rows, waiting: hold, accept }
}
