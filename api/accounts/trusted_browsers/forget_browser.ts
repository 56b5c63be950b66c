import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#api/core/actor'
import { audit } from '#api/core/audit/audit'
import { notFound } from '#api/core/errors'
import { isId } from '#api/core/ids'
import { deleteTrustedBrowser } from './trusted_browser_repository.js'

/** From now on one of one's own browsers asks for a code again. Throws 404. */
export async function forgetBrowser({ userId, channel }: Actor, id: string): Promise<void> {
  await db.transaction(async (trx) => {
    if (!isId(id) || !(await deleteTrustedBrowser(trx, userId, id))) {
      throw notFound('You trust no such browser.')
    }
    await audit(trx, {
      actorId: userId,
      action: 'trusted_browser.forgotten',
      targetType: 'trusted_browser',
      targetId: id,
      channel,
    })
  })
}
