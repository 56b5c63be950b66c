import { domainToUnicode } from 'node:url'

const WHOLE_LABEL = [
  /^[\p{scx=Latin}\p{N}\p{M}-]+$/u,
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{N}-]+$/u,
  /^[\p{scx=Han}\p{scx=Hangul}\p{N}-]+$/u,
  /^[\p{scx=Han}\p{scx=Bopomofo}\p{N}-]+$/u,
]
const ONE_SCRIPT = [
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Thai',
  'Armenian',
  'Georgian',
].map((script) => new RegExp(`^[\\p{scx=${script}}\\p{M}\\p{N}-]+$`, 'u'))
// Letters of other scripts that are drawn like Latin ones; a label made of them alone imitates a word.
const LATIN_LOOKALIKES = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡаαοορνικυτ\d-]+$/u

/** Why a domain (in ASCII) may be an imitation: the rule browsers use for showing it in Unicode. */
export function scriptProblem(asciiDomain: string) {
  const labels = domainToUnicode(asciiDomain).split('.')
  if (labels.some((label) => label.startsWith('xn--'))) return 'the domain cannot exist'
  for (const label of labels.filter((each) => /[^\x00-\x7f]/.test(each))) {
    if (![...WHOLE_LABEL, ...ONE_SCRIPT].some((pattern) => pattern.test(label)))
      return `the domain mixes alphabets or uses a rare one in "${label}"`
    if (LATIN_LOOKALIKES.test(label)) return `the domain part "${label}" imitates Latin letters`
  }
  return null
}
