/** `GET /api/instructor/profile`. */
export interface TeachingProfile {
  state: 'draft' | 'live' | 'paused'
  shown_as: string
  headline: string | null
  bio: string | null
  years_experience: number | null
  languages: { code: string; name: string }[]
  education: string[]
  time_zone: string
}

export const TEACHING_FIELDS = {
  headline: 'Headline',
  bio: 'About you',
  years_experience: 'Years of experience',
  languages: 'Languages you teach in',
  education: 'Education',
  time_zone: 'Time zone you teach in',
} as const

const A_YEAR = 'A whole number from 0 to 80, please.'

export const TEACHING_WORDS: Record<string, string> = {
  'headline.minLength': 'A few words more, please.',
  'headline.regex': 'One line of plain text, please.',
  'bio.minLength': 'At least 10 characters, please.',
  'bio.maxLength': 'At most 1,000 characters, please.',
  'years_experience.number': A_YEAR,
  'years_experience.range': A_YEAR,
  'years_experience.withoutDecimals': A_YEAR,
  'languages.array.maxLength': 'Twelve languages are the most.',
  'education.minLength': 'Each line names a school or what you learned there.',
  'education.maxLength': 'A line has at most 160 characters.',
  'education.array.maxLength': 'Ten lines are the most.',
  changed_meanwhile:
    'This was changed in another window meanwhile. Reload this page to see it, then change it again.',
}

const COMMON = ['en', 'es', 'zh', 'ru', 'bn', 'ht', 'ko', 'yi', 'fr']
const OTHERS = [
  ...['ar', 'yue', 'it', 'pl', 'ur', 'hi', 'he', 'el', 'sq', 'pt', 'ja', 'de', 'uk', 'fil'],
  ...['vi', 'pa', 'tr', 'fa', 'gu', 'ne', 'th', 'ase'],
]

interface Choice {
  value: string
  label: string
}

/** What most of the city speaks, and the rest, with whatever somebody has chosen already. */
export function languageChoices(chosen: readonly string[]): { common: Choice[]; others: Choice[] } {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const choice = (value: string): Choice => ({ value, label: names.of(value) ?? value })
  const rare = chosen.filter((code) => ![...COMMON, ...OTHERS].includes(code))
  const others = [...OTHERS, ...rare].map(choice)
  return {
    common: COMMON.map(choice),
    others: others.toSorted((a, b) => a.label.localeCompare(b.label)),
  }
}
