import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { wallClock } from '#api/core/clock'
import { notFound, Refusal, unprocessable } from '#api/core/errors'
import { assertVersion } from '#api/core/etag'
import { newId } from '#api/core/ids'
import { lockUser } from '../user_repository.js'
import { ageOn, GROWN_UP_AT, MOST_LEARNERS, type LearnerRow } from './learner.js'
import {
  deleteLearner,
  findLearner,
  insertLearner,
  learnersOf,
  updateLearner,
  type LearnerFields,
} from './learner_repository.js'
import { todayInCity, toLearner } from './learner_transformer.js'

/** Throws 409 `too_many_learners`; two windows of one guardian count one after the other. */
export async function addLearner(
  actor: Actor,
  fields: LearnerFields,
  correlationId?: string
): Promise<LearnerRow> {
  assertChild(await todayInCity(), fields.birth_date)
  const id = newId()
  return db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    if ((await learnersOf(actor.userId, trx)).length >= MOST_LEARNERS) throw tooMany()
    await insertLearner(trx, { ...fields, id, userId: actor.userId }, wallClock.now())
    await note(trx, actor, 'learner.added', id, correlationId)
    return (await findLearner(actor.userId, id, trx))!
  })
}

/** One who has grown up keeps their birth date and may still be renamed. */
export async function changeLearner(
  actor: Actor,
  id: string,
  fields: LearnerFields,
  ifMatch: string | undefined,
  correlationId?: string
): Promise<LearnerRow> {
  const today = await todayInCity()
  return db.transaction(async (trx) => {
    await lockUser(trx, actor.userId)
    const before = await findLearner(actor.userId, id, trx)
    if (!before) throw notFound()
    assertVersion(ifMatch, before.version, () => toLearner(today)(before))
    if (fields.birth_date !== before.birth_date) assertChild(today, fields.birth_date)
    await updateLearner(trx, id, fields, wallClock.now())
    await note(trx, actor, 'learner.changed', id, correlationId)
    return (await findLearner(actor.userId, id, trx))!
  })
}

export async function removeLearner(
  actor: Actor,
  id: string,
  correlationId?: string
): Promise<void> {
  await db.transaction(async (trx) => {
    if (!(await deleteLearner(trx, actor.userId, id))) throw notFound()
    await note(trx, actor, 'learner.removed', id, correlationId)
  })
}

function assertChild(today: DateTime, birthDate: string): void {
  const age = ageOn(today, birthDate)
  if (age < 0) throw unprocessable('birth_date', 'past', 'This day has not come yet.')
  if (age < GROWN_UP_AT) return
  throw unprocessable(
    'birth_date',
    'under_age',
    'A learner is under 18. Who is older makes an account of their own.'
  )
}

const tooMany = () =>
  new Refusal(409, 'too_many_learners', {
    detail: `There are ${MOST_LEARNERS} learners already. Take one away first.`,
  })

const note = (
  trx: TransactionClientContract,
  { userId, channel }: Actor,
  action: string,
  id: string,
  correlationId?: string
) =>
  audit(trx, {
    actorId: userId,
    action,
    targetType: 'learner',
    targetId: id,
    correlationId,
    channel,
  })
