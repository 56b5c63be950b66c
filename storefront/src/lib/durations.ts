const QUARTERS = ['', '¼', '½', '¾']

/** The length of a lesson, in quarters of an hour: "45 minutes", "1 hour", "1½ hours". */
export function lengthInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  const quarter = QUARTERS[(minutes % 60) / 15]
  return minutes === 60 ? '1 hour' : `${Math.floor(minutes / 60)}${quarter} hours`
}

/** The same where there is little room: "45 min", "1 h", "1½ h". */
export const lengthInShort = (minutes: number): string =>
  lengthInWords(minutes)
    .replace(/ minutes$/, ' min')
    .replace(/ hours?$/, ' h')
