import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import env from '#start/env'

/*
 * A database as unruly as it may be, for finding what leans on luck: with `TEST_DISORDER_MS` rows come
 * in any order where their statement names none, and every statement leaves up to that many
 * milliseconds late, in the process of the tests and in those of their house. Chance decides here
 * and in how late a page asks (`TEST_SLOW_MS`), and nowhere else in the tests.
 */

type Rows = { rows?: unknown[] }
type Done = (error: Error | null, result: Rows | Rows[]) => void
type Query = (asked: string | { text: string }, ...rest: unknown[]) => unknown

const most = env.get('TEST_DISORDER_MS')
if (most !== undefined) beUnruly(pg.Client.prototype as unknown as { query: Query }, most)

/** What makes the database of another process as unruly, where it is asked for. */
export const UNRULY = most === undefined ? [] : ['--import=./tests/disorder.ts']

function beUnruly(client: { query: Query }, most: number): void {
  const query = client.query
  const before = new WeakMap<object, Promise<unknown>>()
  client.query = function (this: object, asked, ...rest) {
    const done = rest.at(-1) as Done
    // Streams and what is asked by promise: nothing of the product's own statements.
    if (typeof done !== 'function') return query.call(this, asked, ...rest)
    const text = typeof asked === 'string' ? asked : asked.text
    const mine: Done = (error, result) => done(error, inAnyOrder(text, result))
    const told = typeof asked === 'string' ? anyOf(text) : { ...asked, text: anyOf(text) }
    const last = before.get(this) ?? Promise.resolve()
    const late = last.then(() => setTimeout(most * Math.random()))
    before.set(this, late)
    void late.then(() => query.call(this, told, ...rest.slice(0, -1), mine))
    return undefined
  }
}

/** What stands outside all brackets. */
function outermost(text: string): string {
  const fewer = text.replaceAll(/'[^']*'|\([^()]*\)/g, ' ')
  return fewer === text ? text : outermost(fewer)
}

const isOrdered = (text: string) => /\border\s+by\b/i.test(outermost(text))

/** Of the first few of no order, any. */
function anyOf(text: string): string {
  const plain = !/\b(distinct|union|group\s+by|insert|update|delete)\b/i.test(outermost(text))
  if (!plain || isOrdered(text)) return text
  return text.replace(/\blimit\s+\S+\s*$/i, (limit) => `ORDER BY random() ${limit}`)
}

function inAnyOrder<Result extends Rows | Rows[]>(text: string, result: Result): Result {
  if (result && !Array.isArray(result) && result.rows && !isOrdered(text)) {
    result.rows = result.rows
      .map((row) => ({ row, place: Math.random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => row)
  }
  return result
}
