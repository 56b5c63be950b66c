import { Flags } from '@oclif/core'

/** For every list: how many rows, and from where on. */
export const pagingFlags = {
  limit: Flags.integer({ default: 20, min: 1, max: 10_000, description: 'at most this many rows' }),
  start: Flags.integer({
    default: 0,
    min: 0,
    helpValue: 'NEXT',
    description: 'go on from here (the “next” of the previous page)',
  }),
}
