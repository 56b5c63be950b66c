import { plainText } from '#api/catalogue/plain_text'
import type { PlacedService } from '#api/catalogue/public_catalogue'

/** Said of every lesson, so that they tell nothing apart. */
const SAID_OF_ALL = /^(?:lessons?|class(?:es)?|teachers?|tutors?|instructors?|coach(?:es)?)$/

/**
 * The services that words name. A service or alias named in full is that alone ("violin" is no bass
 * guitar), a category or subcategory all that is in it; else each word has to begin one in the names.
 * Pure; empty where the words name nothing.
 */
export function namedServices(services: readonly PlacedService[], q: string): PlacedService[] {
  const words = wordsOf(q)
  if (words.length === 0) return []
  const plain = words.filter((word) => !SAID_OF_ALL.test(word))
  for (const said of plain.length > 0 && plain.length < words.length ? [words, plain] : [words]) {
    const found = inFull(services, said.join(' ')) ?? begun(services, said)
    if (found.length > 0) return found
  }
  return []
}

function inFull(services: readonly PlacedService[], phrase: string): PlacedService[] | null {
  const levels = ['service', 'subcategory', 'category'] as const
  for (const level of levels) {
    const found = services.filter(({ [level]: { name, aliases } }) =>
      [name, ...aliases].some((one) => wordsOf(one).join(' ') === phrase)
    )
    if (found.length > 0) return found
  }
  return null
}

const begun = (services: readonly PlacedService[], said: readonly string[]) =>
  services.filter(({ text }) => {
    const known = wordsOf(text)
    return said.every((word) => known.some((one) => one.startsWith(word)))
  })

const wordsOf = (text: string): string[] =>
  plainText(text)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
