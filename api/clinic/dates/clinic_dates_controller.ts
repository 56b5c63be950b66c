import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { answerList } from '#api/core/simple_rest/answer_list'
import { noSuchClinic } from '../errors.js'
import { clinicDateList, findListedClinic, listedClinics } from './clinic_date_queries.js'
import { toClinicDate } from './clinic_date_transformer.js'
import { editClinicDate } from './edit_clinic_date.js'
import { makeClinicDate } from './make_clinic_date.js'
import { clinicChangeValidator, clinicValidator } from './validators.js'

export default class ClinicDatesController {
  index(ctx: HttpContext) {
    return answerList(ctx, clinicDateList, listedClinics(), toClinicDate)
  }

  show(ctx: HttpContext) {
    return answerClinic(ctx, ctx.params.id)
  }

  async store(ctx: HttpContext) {
    const { starts_at: at, ...said } = known(await readBody(ctx, clinicValidator))
    const { place = null, link = null, notes = null } = said
    const fields = { ...said, place, link, notes, starts_at: new Date(at) }
    const id = await makeClinicDate(actorOf(ctx), fields, ctx.request.id())
    ctx.response.status(201)
    return answerClinic(ctx, id)
  }

  async update(ctx: HttpContext) {
    const { starts_at: at, ...said } = known(await readBody(ctx, clinicChangeValidator))
    const fields = { ...said, ...(at !== undefined && { starts_at: new Date(at) }) }
    await editClinicDate(actorOf(ctx), ctx.params.id, fields, askedOf(ctx))
    return answerClinic(ctx, ctx.params.id)
  }
}

const TEXTS = ['place', 'link', 'notes'] as const

interface Said extends Partial<Record<(typeof TEXTS)[number], string | null>> {
  starts_at?: string
  minutes?: number
  capacity?: number
}

/** Line ends as they are kept, blank text as none. */
function known<Fields extends Said>(said: Fields) {
  const texts = TEXTS.filter((name) => said[name] !== undefined).map((name) => [
    name,
    said[name]?.replaceAll('\r\n', '\n') || null,
  ])
  return { ...said, ...(Object.fromEntries(texts) as Pick<Fields, (typeof TEXTS)[number]>) }
}

/** What a change of a date is asked with beside its body. */
export const askedOf = ({ request }: HttpContext) => ({
  ifMatch: request.header('if-match'),
  correlationId: request.id(),
})

/** One date with the `ETag` that a change of it names. */
export async function answerClinic(ctx: HttpContext, id: string) {
  const row = await findListedClinic(id)
  if (!row) throw noSuchClinic()
  tellVersion(ctx, row.version)
  return toClinicDate(row)
}
