import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { readBody } from '#api/core/read_body'
import { answerService } from './catalogue_services_controller.js'
import { restoreService, retireService } from './edit_service.js'
import { retirementValidator } from './validators.js'

export default class ServiceRetirementsController {
  store(ctx: HttpContext) {
    return move(ctx, retireService)
  }

  destroy(ctx: HttpContext) {
    return move(ctx, restoreService)
  }
}

async function move(ctx: HttpContext, act: typeof retireService) {
  const { reason } = await readBody(ctx, retirementValidator)
  const ifMatch = ctx.request.header('if-match')
  await act(actorOf(ctx), ctx.params.id, reason, { ifMatch, correlationId: ctx.request.id() })
  return answerService(ctx)
}
