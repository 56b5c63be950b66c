import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockUser } from '#api/accounts/user_repository'
import { findTeachable } from '#api/catalogue/teachable_queries'
import type { Actor } from '#api/core/actor'
import { wallClock } from '#api/core/clock'
import { notFound, unprocessable } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { assertInstructor } from '../assert_instructor.js'
import { offeringArchived } from '../errors.js'
import { fitTerms, type SaidTerms } from './fit_terms.js'
import { noteOffering } from './note_offering.js'
import type { OfferingTerms } from './offering.js'
import { archiveOfferingRow, updateOffering } from './offering_repository.js'
import { toOwnOffering } from './offering_transformer.js'
import { findOwnOffering, type OwnOffering } from './own_offering_queries.js'
import { priceFloors } from './price_floors.js'

interface Wish {
  id: string
  ifMatch: string | undefined
  correlationId?: string | undefined
}

/**
 * Writes new terms, all of them; the service stays. The audit log has the rates, and of words only
 * which of them changed.
 *
 * @throws Refusal 404; 409 `offering_archived`; 412 `changed_meanwhile`; 422 as `fitTerms` does
 */
export function changeOffering(
  actor: Actor,
  wish: Wish,
  { service: slug, ...said }: SaidTerms & { service?: string | undefined }
): Promise<OwnOffering> {
  return withOwn(actor, wish, async (trx, before) => {
    if (before.state === 'archived') throw offeringArchived()
    if (slug !== undefined && slug !== before.service.slug) throw otherService()
    const service = (await findTeachable({ id: before.service_id }, trx))!
    const terms = fitTerms(service, said, priceFloors())
    const fields = changedFields(before, terms)
    if (fields.length === 0) return
    await updateOffering(trx, before.id, terms, wallClock.now())
    const after = { fields, formats: terms.formats }
    const what = { offeringId: before.id, what: 'changed' as const }
    await noteOffering(trx, actor, what, after, wish.correlationId)
  })
}

/** Once archived, again is the same. Nothing is deleted: lessons that were booked keep their terms. */
export function archiveOffering(actor: Actor, wish: Wish): Promise<OwnOffering> {
  return withOwn(actor, wish, async (trx, before) => {
    if (before.state === 'archived') return
    await archiveOfferingRow(trx, before.id, wallClock.now())
    const what = { offeringId: before.id, what: 'archived' as const }
    const after = { service: before.service.slug }
    await noteOffering(trx, actor, what, after, wish.correlationId)
  })
}

/** One change of a person's offerings at a time. */
async function withOwn(
  actor: Actor,
  { id, ifMatch }: Wish,
  change: (trx: TransactionClientContract, before: OwnOffering) => Promise<void>
): Promise<OwnOffering> {
  assertInstructor(actor)
  const { userId } = actor
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const before = await findOwnOffering(userId, id, trx)
    if (!before) throw notFound()
    assertVersion(ifMatch, before.version, () => toOwnOffering(before))
    await change(trx, before)
    return (await findOwnOffering(userId, id, trx))!
  })
}

const changedFields = (before: OfferingTerms, terms: OfferingTerms) =>
  (Object.keys(terms) as (keyof OfferingTerms)[]).filter(
    (name) => canonical(terms[name]) !== canonical(before[name])
  )

/** The database has its own order of keys. */
const canonical = (value: OfferingTerms[keyof OfferingTerms]): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : JSON.stringify(value)

const otherService = () =>
  unprocessable('service', 'fixed', 'An offering keeps its service. Archive it and add another.')
