import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

type HeaderSource = () => Record<string, string>

const sources: HeaderSource[] = []

/** Lets a domain add headers to every answer; beta tells the phase this way. */
export function addResponseHeaders(source: HeaderSource): void {
  sources.push(source)
}

/** Headers that domains put on every answer, of pages as well as of the API. */
export function domainHeaders(): Record<string, string> {
  return Object.assign({}, ...sources.map((source) => source()))
}

/** The request id and the security headers of every API answer. */
export default class ResponseHeadersMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    response.header('x-request-id', request.id()!)
    response.header('x-content-type-options', 'nosniff')
    response.header('x-frame-options', 'DENY')
    response.header('referrer-policy', 'same-origin')
    response.header('cross-origin-resource-policy', 'same-origin')
    response.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    response.header('cache-control', 'no-store')
    for (const [name, value] of Object.entries(domainHeaders())) response.header(name, value)
    return next()
  }
}
