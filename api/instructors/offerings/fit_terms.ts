import { inOrder } from '#api/catalogue/catalogue'
import type { Teachable } from '#api/catalogue/teachable_queries'
import { Refusal, type FieldError } from '#api/core/errors'
import { priceBelowFloor } from '../errors.js'
import { FORMATS } from './format.js'
import { LEVEL_FILTER, type OfferingTerms } from './offering.js'
import { pricesBelow, type Floors } from './price_floors.js'

/** As somebody says them: of ages and levels left out, all are meant. */
export type SaidTerms = Omit<OfferingTerms, 'age_groups' | 'levels'> &
  Partial<Pick<OfferingTerms, 'age_groups' | 'levels'>>

/**
 * The terms as they are kept, each value once and in the catalogue's order. Pure.
 *
 * @throws Refusal 422 `invalid` for what the service does not have, `price_below_floor`
 */
export function fitTerms(service: Teachable, said: SaidTerms, floors: Floors): OfferingTerms {
  const { [LEVEL_FILTER]: levels = [], ...filters } = service.options
  const ages = said.age_groups?.length ? said.age_groups : service.age_groups
  const wanted = said.levels?.length ? said.levels : levels
  refuse([
    ...onlineWhereItCannotBe(service, said),
    ...strangers('age_groups', ages, service.age_groups),
    ...strangers('levels', wanted, levels),
    ...Object.entries(said.selections).flatMap(([key, values]) =>
      Object.hasOwn(filters, key)
        ? strangers(`selections.${key}`, values, filters[key])
        : [no(`selections.${key}`, `Lessons in ${service.name} are not narrowed by this.`)]
    ),
  ])
  const below = pricesBelow(said, floors)
  if (below.length > 0) throw priceBelowFloor(below)
  return {
    formats: said.formats.toSorted((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format)),
    durations: [...new Set(said.durations)].sort((a, b) => a - b),
    age_groups: inOrder(ages),
    levels: among(levels, wanted),
    selections: selected(filters, said.selections),
    description: said.description,
    equipment: said.equipment,
  }
}

const onlineWhereItCannotBe = (service: Teachable, { formats }: SaidTerms): FieldError[] =>
  service.online_capable
    ? []
    : formats.flatMap(({ format }, place) =>
        format === 'online'
          ? [
              {
                field: `formats.${place}.format`,
                rule: 'online_capable',
                message: `${service.name} cannot be taught online.`,
              },
            ]
          : []
      )

const strangers = (field: string, said: readonly string[], known: readonly string[]) =>
  said.flatMap((value, place) =>
    known.includes(value)
      ? []
      : [no(`${field}.${place}`, known.length ? `One of: ${known.join(', ')}.` : 'Leave this out.')]
  )

const no = (field: string, message: string): FieldError => ({ field, rule: 'catalogue', message })

const among = (known: readonly string[], said: readonly string[]) =>
  known.filter((value) => said.includes(value))

function selected(
  filters: Record<string, string[]>,
  said: Record<string, string[]>
): Record<string, string[]> {
  const kept = Object.entries(filters).flatMap(([key, known]) =>
    Object.hasOwn(said, key) && said[key].length > 0 ? [[key, among(known, said[key])]] : []
  )
  return Object.fromEntries(kept)
}

function refuse(errors: FieldError[]): void {
  if (errors.length === 0) return
  throw new Refusal(422, 'invalid', { detail: errors.map((e) => e.message).join(' '), errors })
}
