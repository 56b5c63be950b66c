import type { HttpContext } from '@adonisjs/core/http'

/** Sends a page so that no browser takes it for more than a picture, runs or keeps it. */
export function sendPage({ params, response }: HttpContext, content: Buffer): void {
  response.header('content-type', 'image/jpeg')
  response.header(
    'content-disposition',
    `attachment; filename="document-${params.id}-${params.page}.jpg"`
  )
  response.header('x-content-type-options', 'nosniff')
  response.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  response.header('cache-control', 'no-store')
  response.send(content)
}
