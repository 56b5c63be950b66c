import { cityDate } from '#api/core/city_date'
import { notFound, Refusal } from '#api/core/errors'
import type { BatchRow, BatchState } from './batch.js'

export const noSuchBatch = () => notFound('There is no batch with this id.')

export const wrongState = (state: BatchState, action: string) =>
  new Refusal(409, 'batch_state', {
    detail: `A batch that is ${state} cannot be changed by "${action}".`,
    extra: { state },
  })

/** What is said of a file that went out before, as an answer or on the batch itself. */
export const repetitionOf = (earlier: BatchRow) => ({
  code: 'already_sent',
  detail:
    `The same file with the same options was sent as batch ${earlier.id} on ` +
    `${cityDate(earlier.created_at)}. Nothing was sent again.`,
  batch_id: earlier.id,
})
