import type { Outcome } from '../api/types.ts'
import { exits, type Exit } from '../exits.ts'
import { table } from '../output/table.ts'

/** 0 when all went, 1 when none did, 6 in between. */
export function outcomeExit(rows: Outcome[]): Exit {
  const done = rows.filter(({ ok }) => ok).length
  return done === rows.length ? exits.done : done === 0 ? exits.failed : exits.partly
}

/** `what` is what each id names. */
export function outcomeTable(rows: Outcome[], done: string, what = 'invitation'): string {
  return table(rows, [
    { header: what, value: ({ id }) => id },
    {
      header: 'result',
      value: ({ ok }) => (ok ? done : 'not done'),
      colour: (colours, text, { ok }) => (ok ? text : colours.red(text)),
    },
    { header: 'why', value: ({ error }) => told(error), min: 10, wraps: true },
  ])
}

/** The API says why as a word or as a problem document. */
function told(error: unknown): string {
  if (typeof error === 'string') return error
  if (error && typeof error === 'object') {
    const { detail, title, code } = error as { detail?: string; title?: string; code?: string }
    return detail ?? title ?? code ?? ''
  }
  return ''
}
