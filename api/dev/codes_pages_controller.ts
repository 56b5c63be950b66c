import type { HttpContext } from '@adonisjs/core/http'
import { demoCodes } from '#api/accounts/second_factor/demo_codes'
import { codesPage } from './codes_page.js'
import { PAGE_POLICY } from './page.js'

export default class CodesPagesController {
  async index({ response }: HttpContext) {
    response
      .header('content-security-policy', PAGE_POLICY)
      .header('cache-control', 'no-store')
      .header('content-type', 'text/html; charset=utf-8')
    return response.send(codesPage(await demoCodes()))
  }
}
