import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { impersonationClosed, impersonationReadOnly } from '../errors.js'
import { isClosedToViewers, isWriteOfViewer } from './closed_areas.js'

/**
 * Staff who view the site as somebody only look, and not everywhere: before any route is asked whether
 * it would let them in. Throws 403 `impersonation_read_only` or `impersonation_closed`.
 */
export default class ReadOnlyMiddleware {
  async handle({ actor, request, route }: HttpContext, next: NextFn) {
    if (actor?.impersonatorId) {
      const pattern = route?.pattern ?? ''
      if (isWriteOfViewer(request.method(), pattern)) throw impersonationReadOnly()
      if (isClosedToViewers(pattern)) throw impersonationClosed()
    }
    return next()
  }
}
