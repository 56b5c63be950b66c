import { Args, Flags } from '@oclif/core'

export const batchArg = {
  id: Args.string({ required: true, ignoreStdin: true, description: 'id from batches list' }),
}

export const outputFlag = {
  output: Flags.string({
    char: 'o',
    helpValue: 'FILE',
    description: 'a file that is not there yet; - is stdout',
  }),
}

export const patienceFlag = {
  'give-up-after': Flags.integer({
    default: 120,
    min: 1,
    helpValue: 'SECONDS',
    description: 'stop watching when the API is away this long',
  }),
}
