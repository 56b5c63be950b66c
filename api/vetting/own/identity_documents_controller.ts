import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { sendDocument } from '../documents/send_document.js'
import { ownVetting } from './own_vetting.js'
import { sentFile } from './sent_file.js'

export default class IdentityDocumentsController {
  async store(ctx: HttpContext) {
    const actor = actorOf(ctx)
    await sendDocument(actor, 'identity', await sentFile(ctx), ctx.request.id())
    return ownVetting(actor.userId)
  }
}
