import { Refusal } from '#api/core/errors'
import { dayAfter, startOf, type Day } from '../daily/city_day.js'

export const COHORTS = ['none', 'batch', 'campaign', 'week'] as const
export type Cohort = (typeof COHORTS)[number]

/** Whose ways are looked at: by the day of their invitation, both days included, and by what it was. */
export interface FunnelScope {
  from?: Day
  to?: Day
  role?: 'instructor' | 'student'
  campaign?: string
  batch_id?: string
}

type Binding = string | Date

/** The condition on `analytics_journeys`, with named bindings. */
export function within(scope: FunnelScope): { where: string; bindings: Record<string, Binding> } {
  const { from, to, role, campaign, batch_id: batchId } = scope
  if (from && to && to < from) {
    throw new Refusal(422, 'invalid', {
      detail: '"to" lies before "from".',
      errors: [{ field: 'to', rule: 'after', message: '"to" lies before "from".' }],
    })
  }
  const parts: [condition: string, name: string, value: Binding | undefined][] = [
    ['invited_at >= :from', 'from', from && startOf(from).toJSDate()],
    ['invited_at < :until', 'until', to && startOf(dayAfter(to)).toJSDate()],
    ['role = :role', 'role', role],
    ['campaign = :campaign', 'campaign', campaign],
    ['batch_id = :batchId', 'batchId', batchId],
  ]
  const given = parts.filter(([, , value]) => value !== undefined)
  return {
    where: given.map(([condition]) => `journeys.${condition}`).join(' AND ') || 'true',
    bindings: Object.fromEntries(given.map(([, name, value]) => [name, value!])),
  }
}
