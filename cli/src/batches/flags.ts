import { Args, Flags } from '@oclif/core'

export const batchArg = {
  id: Args.string({ required: true, ignoreStdin: true, description: 'id from batches list' }),
}

export const patienceFlag = {
  'give-up-after': Flags.integer({
    default: 120,
    min: 1,
    helpValue: 'SECONDS',
    description: 'stop watching when the API is away this long',
  }),
}
