import { SPENT_STATES, WAITING_STATES, type InviteState } from './invite.js'

/*
 * Conditions written out as words: the planner takes a partial index (of one live invite for an
 * address, of those that run out) only where it reads the states themselves, never a parameter.
 */

/** The invite stands in the way of another for its address and role. */
export const isLive = (column = 'state') => notIn(column, SPENT_STATES)

/** As above, and its days count already. */
export const isRunning = (column = 'state') => notIn(column, [...WAITING_STATES, ...SPENT_STATES])

function notIn(column: string, states: readonly InviteState[]) {
  return `${column} NOT IN (${states.map((state) => `'${state}'`).join(', ')})`
}
