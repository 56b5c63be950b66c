import { businessClock } from '#api/core/clock'
import { instant, listOf, named, object, oneOf, orNull, text } from '#api/core/schemas'
import { checkProvider } from '../background/current_check_provider.js'
import { eventsOf, findCheck } from '../background/check_repository.js'
import { checkSchema, toCheck } from '../background/check_transformer.js'
import type { CheckRow } from '../background/check.js'
import { CONSENT, consentText, type ConsentText } from '../background/consent.js'
import { documentsOf } from '../documents/document_repository.js'
import { documentSchema, toDocument } from '../documents/document_transformer.js'
import { IDENTITY_STATES } from '../vetting.js'
import { vettingOf } from '../vetting_queries.js'

const consentTextSchema = object({ version: text, title: text, paragraphs: listOf(text) })

export const ownVettingSchema = named(
  'OwnVerification',
  object({
    identity: oneOf(IDENTITY_STATES),
    background_check: checkSchema,
    documents: listOf(documentSchema),
    consent: { ...consentTextSchema, description: 'What is to be agreed to now' },
    agreed: orNull(
      object({
        version: text,
        at: instant,
        text: { ...orNull(consentTextSchema), description: 'As it was read then' },
      })
    ),
    asks_for: { ...oneOf(['report', 'nothing']), description: 'What follows on the consent' },
  })
)

/** What an instructor sees of how they are vetted. */
export async function ownVetting(userId: string) {
  const [vetting, check, events, documents] = await Promise.all([
    vettingOf([userId]),
    findCheck(userId),
    eventsOf(userId),
    documentsOf(userId),
  ])
  return {
    identity: vetting.get(userId)!.identity,
    background_check: toCheck(check, events, businessClock.now().toJSDate()),
    documents: documents.map(toDocument),
    consent: toText(CONSENT),
    agreed: toAgreed(check),
    asks_for: checkProvider().asksFor,
  }
}

const toText = ({ version, title, paragraphs }: ConsentText) => ({
  version,
  title,
  paragraphs: [...paragraphs],
})

/** What a person agreed to last, and when. */
function toAgreed(check: CheckRow | null) {
  if (!check?.consent_version || !check.consented_at) return null
  const { consent_version: version, consented_at: at } = check
  const agreedTo = consentText(version)
  return { version, at: at.toISOString(), text: agreedTo && toText(agreedTo) }
}
