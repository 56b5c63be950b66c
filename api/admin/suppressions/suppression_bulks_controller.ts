import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { eachByItself } from '#api/core/bulk'
import { Refusal } from '#api/core/errors'
import { readBody } from '#api/core/read_body'
import { parseAddress } from '#api/beta/csv/address'
import { addSuppression, removeSuppression } from './change_suppressions.js'
import { removalsValidator, suppressionsValidator } from './validators.js'

export default class SuppressionBulksController {
  async store(ctx: HttpContext) {
    const { addresses, note } = await readBody(ctx, suppressionsValidator)
    return eachByItself(addresses, async (text) =>
      addSuppression(actorOf(ctx), { address: readAddress(text), note }, ctx.request.id())
    )
  }

  async destroy(ctx: HttpContext) {
    const { ids, reason } = await readBody(ctx, removalsValidator)
    return eachByItself(ids, (id) => removeSuppression(actorOf(ctx), id, reason, ctx.request.id()))
  }
}

function readAddress(text: string): string {
  const parsed = parseAddress(text)
  if (parsed.ok) return parsed.address
  throw new Refusal(422, 'invalid_address', { detail: `It cannot be used: ${parsed.reason}.` })
}
