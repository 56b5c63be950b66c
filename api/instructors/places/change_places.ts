import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { reactToStanding } from '#api/accounts/standing_reactions'
import { lockUser } from '#api/accounts/user_repository'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound, type Refusal } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { newId } from '#api/core/ids'
import { assertInstructor } from '../assert_instructor.js'
import { tooManyPlaces } from '../errors.js'
import { approximatePlace, stillTrue } from './approximate_place.js'
import { findSpot } from './find_spot.js'
import { contradictionOf } from './pin_and_zip.js'
import {
  MOST_PLACES,
  type FoundSpot,
  type PlaceSpot,
  type PlaceWords,
  type Point,
  type TeachingPlace,
} from './place.js'
import {
  deletePlace,
  findPlace,
  insertPlace,
  placesOf,
  updatePlace,
  type PlaceFields,
} from './place_repository.js'
import { toPlace } from './place_transformer.js'

export type PlaceWish = PlaceWords & PlaceSpot

/** Throws 403, 409 `too_many_places` or 422; two windows of one person count one after the other. */
export async function addPlace(
  actor: Actor,
  wish: PlaceWish,
  correlationId?: string
): Promise<TeachingPlace> {
  assertInstructor(actor)
  const { userId } = actor
  const found = await lookUp(wish)
  if (found.contradiction) throw found.contradiction
  const fields = fieldsOf(wish, found, null)
  const id = newId()
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    if ((await placesOf(userId, trx)).length >= MOST_PLACES) throw tooManyPlaces(MOST_PLACES)
    await insertPlace(trx, { ...fields, id, userId }, wallClock.now())
    await note(trx, actor, 'place.added', id, correlationId)
    return (await findPlace(userId, id, trx))!
  })
}

/** Throws 403, 404 for another person's, 412 or 422. */
export async function changePlace(
  actor: Actor,
  id: string,
  wish: PlaceWish,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<TeachingPlace> {
  assertInstructor(actor)
  const { userId } = actor
  const found = await lookUp(wish)
  return db.transaction(async (trx) => {
    await lockUser(trx, userId)
    const before = await findPlace(userId, id, trx)
    if (!before) throw notFound()
    assertVersion(ifMatch, before.version, () => toPlace(before))
    if (found.contradiction && !isAsBefore(before, wish, found)) throw found.contradiction
    await updatePlace(trx, id, fieldsOf(wish, found, before), wallClock.now())
    await note(trx, actor, 'place.changed', id, correlationId)
    return (await findPlace(userId, id, trx))!
  })
}

export async function removePlace(actor: Actor, id: string, correlationId?: string): Promise<void> {
  assertInstructor(actor)
  await db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    if (!(await deletePlace(trx, actor.userId, id))) throw notFound()
    await note(trx, actor, 'place.removed', id, correlationId)
  })
}

interface Found {
  spot: FoundSpot
  fresh: Point
  contradiction: Refusal | null
}

/** Asked before the transaction: it needs a connection of its own. */
async function lookUp(wish: PlaceWish): Promise<Found> {
  const { area, ...spot } = await findSpot(wish)
  const contradiction = await contradictionOf(wish, { ...spot, area })
  return { spot, fresh: await approximatePlace(spot), contradiction }
}

/** What was said to be right once is not asked about with each change of a name. */
const isAsBefore = (before: TeachingPlace, { zip }: PlaceWish, { spot }: Found): boolean =>
  before.pinned && before.zip === zip && before.area_id === spot.area_id

function fieldsOf(
  { name, street, unit, zip }: PlaceWish,
  { spot, fresh }: Found,
  before: TeachingPlace | null
): PlaceFields {
  const { lat, lng } = (before && stillTrue(before, spot)) ?? fresh
  return { name, street, unit, zip, ...spot, approximate_lat: lat, approximate_lng: lng }
}

/** The log says that it was done, and nothing of where. */
async function note(
  trx: TransactionClientContract,
  { userId, channel }: Actor,
  action: string,
  id: string,
  correlationId?: string
): Promise<void> {
  const target = { targetType: 'teaching_address', targetId: id }
  await audit(trx, { actorId: userId, action, ...target, correlationId, channel })
  await reactToStanding(trx, [userId])
}
