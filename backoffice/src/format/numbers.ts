const WHOLE = new Intl.NumberFormat('en-US')

export const whole = (number: number) => WHOLE.format(number)

/** `1 invite`, `3 invites`, `3 addresses`, `3 people`. */
export const count = (number: number, noun: string) =>
  `${whole(number)} ${number === 1 ? noun : plural(noun)}`

function plural(noun: string): string {
  if (noun === 'person') return 'people'
  return `${noun}${noun.endsWith('s') ? 'es' : 's'}`
}

const ABBREVIATIONS = /\b(api|cli|csv)\b/gi

/** `will_send` → `Will send`: the API's words, for people. `api_token` → `API token`. */
export function words(code: string): string {
  const spaced = code.replaceAll('_', ' ')
  const sentence = spaced.charAt(0).toUpperCase() + spaced.slice(1)
  return sentence.replace(ABBREVIATIONS, (letters) => letters.toUpperCase())
}
