import type { HttpContext } from '@adonisjs/core/http'
import { readBody } from '#api/core/read_body'
import { ownSession } from '../owner/own_session.js'
import { ownerProofValidator } from '../validators.js'
import { renewBackupCodes } from './own_factor.js'

export default class BackupCodesController {
  async store(ctx: HttpContext) {
    const owner = ownSession(ctx)
    const proof = await readBody(ctx, ownerProofValidator)
    return { backup_codes: await renewBackupCodes(owner, proof, ctx.request.ip()) }
  }
}
