import vine from '@vinejs/vine'
import { IANAZone } from 'luxon'
import { READABLE_LINE, READABLE_TEXT } from '#api/core/readable'
import { readLanguage } from './languages.js'
import { PROFILE_LIMITS } from './instructor_profile.js'

const languageRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string') return
  const language = readLanguage(value)
  if (language) field.mutate(language, field)
  else field.report('Name a language by its code, such as "en" or "es".', 'language', field)
})

const zoneRule = vine.createRule<undefined>((value, _, field) => {
  if (typeof value === 'string' && IANAZone.isValidZone(value)) return
  field.report('Name a zone such as "America/New_York".', 'time_zone', field)
})

const { headline, bio, years, languages, education } = PROFILE_LIMITS

const schoolLine = () =>
  vine.string().trim().minLength(2).maxLength(education.characters).regex(READABLE_LINE)

/** The whole profile: what is left out or null is taken away. */
export const instructorProfileValidator = vine.create({
  headline: vine
    .string()
    .trim()
    .minLength(3)
    .maxLength(headline)
    .regex(READABLE_LINE)
    .nullable()
    .optional(),
  bio: vine
    .string()
    .trim()
    .minLength(bio.min)
    .maxLength(bio.max)
    .regex(READABLE_TEXT)
    .nullable()
    .optional(),
  years_experience: vine
    .number({ strict: true })
    .withoutDecimals()
    .range([0, years])
    .nullable()
    .optional(),
  languages: vine
    .array(vine.string().maxLength(35).use(languageRule()))
    .maxLength(languages)
    .optional(),
  education: vine.array(schoolLine()).maxLength(education.entries).optional(),
  time_zone: vine.string().maxLength(64).use(zoneRule()).optional(),
})
