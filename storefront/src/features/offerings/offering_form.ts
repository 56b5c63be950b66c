import type { Service } from '@/features/catalogue/services.ts'
import { FORMATS, LEVEL_FILTER, typedMoney, type Offering } from '@/features/offerings/offerings.ts'

/** A filter of the service that is no field of its own. */
export const filtersOf = ({ filters }: Service) => filters.filter(({ key }) => key !== LEVEL_FILTER)

export const levelsOf = ({ filters }: Service) =>
  filters.find(({ key }) => key === LEVEL_FILTER)?.options ?? []

/** Ways in which the service can be taught. */
export const formatsOf = ({ online_capable: online }: Service) =>
  FORMATS.filter((format) => online || format !== 'online')

/** The fields of the form in their order, as its summary of errors calls them. */
export function fieldsOf(service: Service): Record<string, string> {
  return {
    ...Object.fromEntries(formatsOf(service).map((format) => [`rate_${format}`, RATES[format]])),
    durations: 'How long a lesson takes',
    age_groups: 'Whom you teach',
    levels: 'Levels',
    ...Object.fromEntries(filtersOf(service).map(({ key, label }) => [`selection_${key}`, label])),
    description: 'What a lesson is like',
    equipment: 'What students need',
  }
}

export const RATES = {
  student_location: 'At the student’s home',
  instructor_location: 'At your place',
  online: 'Online',
  neutral_location: 'In a public place',
} as const

/** What the form shows before anybody typed: an offering's terms, or the usual ones of a new one. */
export function valuesOf(
  service: Service,
  offering: Offering | undefined,
  version = ''
): Record<string, string> {
  const rates = offering?.formats.map(({ format, hourly_rate_cents: rate }) => [
    `rate_${format}`,
    typedMoney(rate),
  ])
  const selections = filtersOf(service).map(({ key }) => [
    `selection_${key}`,
    (offering?.selections[key] ?? []).join(),
  ])
  const levels = levelsOf(service).map(({ value }) => value)
  return {
    version,
    ...Object.fromEntries(rates ?? []),
    ...Object.fromEntries(selections),
    durations: (offering?.durations ?? [60]).join(),
    age_groups: (offering?.age_groups ?? service.age_groups).join(),
    levels: (offering?.levels ?? levels).join(),
    description: offering?.description ?? '',
    equipment: offering?.equipment ?? '',
  }
}

const AN_AMOUNT = 'Dollars an hour, please, such as 85 or 92.50.'

export const OFFERING_WORDS: Record<string, string> = {
  ...Object.fromEntries(
    FORMATS.flatMap((format) => [
      [`rate_${format}.number`, AN_AMOUNT],
      [`rate_${format}.range`, 'Between 1 cent and $1,000 an hour, please.'],
      [`rate_${format}.missing`, 'Please say what an hour costs, in at least one way to teach.'],
    ])
  ),
  'durations.array.minLength': 'Choose at least one length.',
  'age_groups.missing': 'Choose at least one.',
  'levels.missing': 'Choose at least one.',
  'description.regex': 'Plain text, please.',
  'equipment.regex': 'Plain text, please.',
  already_offered: 'You offer this already. Go back to your offerings to change it.',
  too_many_offerings: 'Thirty offerings are the most. Archive one first.',
  offering_archived: 'This offering is archived by now. You can offer the service again.',
  changed_meanwhile:
    'This was changed in another window meanwhile. Reload this page to see it, then change it again.',
}
