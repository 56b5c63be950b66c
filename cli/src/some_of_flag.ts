import { Flags } from '@oclif/core'
import { known } from './known.ts'

/** A flag that takes some of a few words, with commas between them or said again. */
export const someOfFlag = (what: string, words: readonly string[]) =>
  Flags.string({
    multiple: true,
    delimiter: ',',
    helpValue: `${what.toUpperCase()},…`,
    parse: known(what, words),
    description: words.join(', '),
  })
