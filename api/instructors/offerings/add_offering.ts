import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockUser } from '#api/accounts/user_repository'
import { findTeachable, type Teachable } from '#api/catalogue/teachable_queries'
import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { unprocessable } from '#api/core/errors'
import { newId } from '#api/core/ids'
import { assertInstructor } from '../assert_instructor.js'
import { alreadyOffered, tooManyOfferings } from '../errors.js'
import { fitTerms, type SaidTerms } from './fit_terms.js'
import { noteOffering } from './note_offering.js'
import { OFFERING_LIMITS } from './offering.js'
import { countLiveOfferings, insertOffering } from './offering_repository.js'
import { findOwnOffering, type OwnOffering } from './own_offering_queries.js'
import { priceFloors } from './price_floors.js'

/**
 * Offers a service, named by its slug, at the end of what its instructor offers.
 *
 * @throws Refusal 409 `already_offered`, `too_many_offerings`; 422 as `fitTerms` does
 */
export async function addOffering(
  actor: Actor,
  { service: slug, ...said }: SaidTerms & { service: string },
  correlationId?: string
): Promise<OwnOffering> {
  assertInstructor(actor)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const service = await liveService(trx, slug)
    const terms = fitTerms(service, said, priceFloors())
    if ((await countLiveOfferings(userId, trx)) >= OFFERING_LIMITS.live) throw tooManyOfferings()
    const offering = { ...terms, id: newId(), userId, serviceId: service.id }
    if (!(await insertOffering(trx, offering, wallClock.now()))) throw alreadyOffered(service.name)
    const what = { offeringId: offering.id, what: 'added' as const }
    await noteOffering(trx, actor, what, { service: slug, formats: terms.formats }, correlationId)
    return (await findOwnOffering(userId, offering.id, trx))!
  })
}

async function liveService(trx: TransactionClientContract, slug: string): Promise<Teachable> {
  const service = await findTeachable({ slug }, trx)
  if (service?.state === 'live') return service
  throw unprocessable('service', 'catalogue', `There is no service "${slug}" in the catalogue.`)
}
