import type { HttpContext } from '@adonisjs/core/http'
import { redactText } from '#api/core/audit/redact'
import { readBody } from '#api/core/read_body'
import { storeSignals, type NewSignal } from './signal_repository.js'
import { signalsValidator } from './validators.js'
import { verifySignature } from './verify_signature.js'

export default class EmailWebhooksController {
  /** What is not about a mail of ours, or was told before, is taken and not heard. */
  async store(ctx: HttpContext) {
    const { request, response } = ctx
    verifySignature({
      timestamp: request.header('webhook-timestamp'),
      signature: request.header('webhook-signature'),
      body: request.raw() ?? '',
    })
    const { events } = await readBody(ctx, signalsValidator)
    const heard = await storeSignals(events.map(toSignal))
    return response.accepted({ heard, ignored: events.length - heard })
  }
}

type Told = Awaited<ReturnType<typeof signalsValidator.validate>>['events'][number]

function toSignal({ id, type, message_id: messageId, at, kind, detail }: Told): NewSignal {
  const bare = messageId.trim().replace(/^<|>$/g, '')
  const softly = type === 'bounced' && kind === 'soft'
  return {
    eventId: id,
    messageId: `<${bare}>`,
    type: softly ? 'deferred' : type,
    at,
    // Providers quote the address, and the report may be kept longer than that.
    detail: detail ? redactText(detail) : null,
  }
}
