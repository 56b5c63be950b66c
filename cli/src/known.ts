import { usage } from './failure.ts'
import { nearest } from './nearest.ts'

/** For a flag or argument that takes one of a few words: any other is refused, with the nearest named. */
export function known(what: string, words: readonly string[]) {
  return async (typed: string): Promise<string> => {
    if (words.includes(typed)) return typed
    throw unknownWord(what, typed, words)
  }
}

export function unknownWord(what: string, typed: string, words: readonly string[]) {
  const guess = nearest(typed, words)
  return usage(
    `There is no ${what} “${typed}”.`,
    `There are: ${words.join(', ')}.`,
    guess ? `The nearest one is “${guess}”.` : 'Name one of them.'
  )
}
