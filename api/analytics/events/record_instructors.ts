import type { Client } from '#api/core/queue/sql'
import { recordOfUsers } from './event_repository.js'
import { newFactsOf } from './instructor_fact_queries.js'
import { leadOn, lockJourneys } from './journey_repository.js'

/**
 * Writes down what instructors have done for the first time, and how far that takes them. It reads what
 * rows say, so that it may be told of any change, again, or late; of others it finds nothing.
 */
export async function recordOfInstructors(
  client: Client,
  userIds: readonly string[]
): Promise<void> {
  const facts = await newFactsOf(client, userIds)
  if (facts.length > 0) {
    await lockJourneys(client, userIds)
    for (const [step, people] of Map.groupBy(facts, (fact) => fact.step)) {
      await recordOfUsers(
        client,
        step,
        people.map(({ user_id: id, at }) => ({ id, at }))
      )
    }
  }
  await leadOn(client, userIds)
}
