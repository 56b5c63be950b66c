/** Words that people write short or long. */
const SHORT: Record<string, string> = { saint: 'st', mount: 'mt', fort: 'ft', heights: 'hts' }

/**
 * What is the same in all ways to write a place's name: "Bed-Stuy", "bed stuy" and "BEDSTUY" have one
 * key. Empty for a text without a letter or digit.
 */
export function placeKey(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length > 1 && words[0] === 'the') words.shift()
  return words.map((word) => SHORT[word] ?? word).join('')
}

/** "11215" of "11215" and "11215-1234"; null for anything else. */
export const zipIn = (text: string): string | null =>
  /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(text)?.[1] ?? null
