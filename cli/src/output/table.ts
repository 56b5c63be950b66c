import { clean } from './clean.ts'
import { fit, pad } from './fit.ts'
import { paint, type Paint } from './paint.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

export type Column<Row> = {
  header: string
  value: (row: Row) => string | number | null | undefined
  align?: 'left' | 'right'
  /** Narrowest the column may become when the terminal is small; without it the column never shrinks. */
  min?: number
  /** For the last column: breaks into lines below each other where others are cut. */
  wraps?: boolean
  /** What goes first, highest number first, where even the narrowest columns do not fit. */
  drop?: number
  colour?: (paint: Paint, text: string, row: Row) => string
}

const GAP = '  '

/** Rows as aligned text: cut to the terminal's width, whole when the output goes to a file or pipe. */
export function table<Row>(rows: Row[], wanted: Column<Row>[], out = process.stdout): string {
  const columns = out.isTTY ? dropped(rows, wanted, out.columns) : wanted
  const widths = columns.map((column) => natural(rows, column))
  if (out.isTTY) shrink(widths, columns, out.columns)
  const colours = paint(out)
  const line = (
    cell: (column: Column<Row>) => string,
    dress: (text: string, at: number) => string
  ) =>
    columns
      .map((column, at) => dress(laidOut(cell(column), column, at, widths), at))
      .join(GAP)
      .trimEnd()
  const head = line(
    ({ header }) => header.toUpperCase(),
    (text) => colours.dim(text)
  )
  const body = rows.map((row) =>
    line(
      (column) => shown(column.value(row)),
      (text, at) => columns[at]!.colour?.(colours, text, row) ?? text
    )
  )
  return [head, ...body].join('\n')
}

/** The last column is not filled up: under colour its spaces would stay and run over the edge. */
function laidOut<Row>(
  text: string,
  { align, wraps }: Column<Row>,
  at: number,
  widths: number[]
): string {
  const isLast = at === widths.length - 1
  const indent = sum(widths) - widths[at]!
  if (isLast && wraps) return wrap(text, sum(widths), indent)
  const cut = fit(text, widths[at]!)
  return isLast && align !== 'right' ? cut : pad(cut, widths[at]!, align)
}

const shown = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined || value === '') return '–'
  return typeof value === 'number' ? value.toLocaleString('en-US') : clean(value)
}

const natural = <Row>(rows: Row[], { header, value }: Column<Row>): number =>
  rows.reduce((most, row) => Math.max(most, width(shown(value(row)))), header.length)

const sum = (widths: number[]): number =>
  widths.reduce((total, each) => total + each, GAP.length * (widths.length - 1))

/** The columns left once the droppable ones have made room. */
function dropped<Row>(rows: Row[], columns: Column<Row>[], room: number): Column<Row>[] {
  const least = columns.map((column) => Math.min(natural(rows, column), column.min ?? Infinity))
  const first = columns.reduce(
    (best, { drop }, at) => ((drop ?? 0) > (columns[best]!.drop ?? 0) ? at : best),
    0
  )
  if (sum(least) <= room || !columns[first]?.drop) return columns
  return dropped(rows, columns.toSpliced(first, 1), room)
}

/** Takes cells from the widest shrinkable column, one at a time, until the line fits. */
function shrink<Row>(widths: number[], columns: Column<Row>[], room: number): void {
  while (sum(widths) > room) {
    let widest = -1
    for (const [at, { min }] of columns.entries())
      if (min && widths[at]! > min && (widest < 0 || widths[at]! > widths[widest]!)) widest = at
    if (widest < 0) return
    widths[widest]! -= 1
  }
}
