import type { HttpContext } from '@adonisjs/core/http'

/**
 * Whether the caller (the CLI, a script) wants tokens in the body instead of in cookies. Refreshing by
 * cookie never answers so: a script on our own page must not get at what is kept from it.
 */
export const wantsBody = ({ request }: HttpContext) =>
  request.header('x-token-delivery')?.toLowerCase() === 'body'
