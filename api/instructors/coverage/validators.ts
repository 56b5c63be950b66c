import vine from '@vinejs/vine'
import { borough, MOST_AREAS } from '#api/geography/validators'

const areaId = () => vine.number({ strict: true }).withoutDecimals().range([1, 2_147_483_647])

/** All that is covered: what is left out is covered no more. */
export const coverageValidator = vine.create({
  area_ids: vine.array(areaId()).maxLength(MOST_AREAS).optional(),
  boroughs: vine.array(borough()).maxLength(5).optional(),
})
