import vine from '@vinejs/vine'
import { boroughNamed, type BoroughSlug } from './borough.js'
import { zipIn } from './place_key.js'

export const MOST_AREAS = 1_000

const knownBorough = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string' || boroughNamed(value)) return
  field.report(
    'New York has Manhattan, the Bronx, Brooklyn, Queens and Staten Island.',
    'borough',
    field
  )
})

export const knownZip = vine.createRule<undefined>((value, _, field) => {
  if (typeof value !== 'string' || zipIn(value)) return
  field.report('A ZIP code has five digits, such as 11215.', 'zip', field)
})

/** A borough by slug, name or another name. */
export const borough = () =>
  vine
    .string()
    .maxLength(40)
    .use(knownBorough())
    .transform((value): BoroughSlug | undefined => boroughNamed(value)?.slug)

export const areasValidator = vine.create({
  limit: vine.number().withoutDecimals().range([1, MOST_AREAS]).optional(),
  cursor: vine.string().maxLength(400).optional(),
  borough: borough().optional(),
  q: vine.string().trim().maxLength(100).optional(),
})

/** One of a point, a ZIP code and a name. */
export const locationValidator = vine.create({
  lat: vine.number().range([-90, 90]).optional().requiredIfExists('lng'),
  lng: vine.number().range([-180, 180]).optional().requiredIfExists('lat'),
  zip: vine.string().maxLength(20).use(knownZip()).optional(),
  name: vine.string().trim().minLength(1).maxLength(100).optional(),
})
