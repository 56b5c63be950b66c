import { literalPattern } from '#api/core/literal_pattern'
import type { Person } from './person.js'

/** Whether a text names a person: an address, the telephone number, the whole name or the last one. */
export function namingOf({ addresses, first_name: first, last_name: last, phone }: Person) {
  const words = [...addresses, `${first} ${last}`, `${last}, ${first}`, last, phone ?? '']
  // Shorter ones are words of other things too.
  const wanted = words.filter((word) => word.length >= 4).map(literalPattern)
  const naming = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return (text: string) => wanted.length > 0 && naming.test(text)
}

/**
 * The same for texts inside rows, as PostgreSQL reads patterns: addresses and the whole name, also as
 * they stand in addresses of pages. A last name alone is too common to be taken out of every text.
 */
export function patternOf({
  addresses,
  first_name: first,
  last_name: last,
  phone,
}: Person): string {
  const gap = '(?:[\\s+,]|%20)+'
  const names = [
    [first, last],
    [last, first],
  ].map((pair) => pair.map(literalPattern).join(gap))
  const mails = addresses.map((address) => literalPattern(address).replace('@', '(?:@|%40)'))
  // A name of mere signs, such as quotes, stands everywhere, and rows of JSON would break without them.
  const words = [...names.filter((name) => /[\p{L}\p{N}]/u.test(name)), ...numberOf(phone)]
  return [...mails.map(wholeAddress), ...words.map(wholeWord)].join('|')
}

const numberOf = (phone: string | null) => (phone ? [literalPattern(phone)] : [])

/** Encoded signs of pages' addresses end in a digit or a letter, and part words all the same. */
const AFTER = (signs: string) => `(?:(?<!${signs})|(?<=%[0-9a-f]{2}))`

const wholeWord = (word: string) => `${AFTER('[[:alnum:]]')}(?:${word})(?![[:alnum:]])`

/** `ann@example.com` is no part of `joann@example.com` or `ann@example.com.au`. */
const wholeAddress = (address: string) =>
  `${AFTER('[[:alnum:]._+-]')}(?:${address})(?![[:alnum:]-]|[.][[:alnum:]])`
