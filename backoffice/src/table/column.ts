import type { ReactNode } from 'react'

/** A column as data. */
export interface Column<Row> {
  title: string
  /** The field to sort by, when it can be. */
  sort?: string
  cell: (row: Row) => ReactNode
  /** Width, alignment and from which screen on it is shown: `w-28 hidden lg:table-cell`. */
  className?: string
}
