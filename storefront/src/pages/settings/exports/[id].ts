import type { APIRoute } from 'astro'
import { areaOf, settingsPath } from '@/features/settings/sections.ts'
import { visitOf } from '@/features/session/visit.server.ts'

/** The file itself, by a page: a link that waited longer than the short token still works. */
export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { api, me } = visitOf(locals)
  if (!me) return redirect('/signin?next=/settings', 303)
  const id = encodeURIComponent(params['id'] ?? '')
  const answer = await api.download(`/account/exports/${id}/download`)
  if (answer instanceof Response) {
    const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
    const name = answer.headers.get('content-disposition')
    headers.set('content-disposition', name ?? 'attachment; filename="instainstru.json"')
    return new Response(answer.body, { headers })
  }
  const why = answer.status === 403 || answer.status === 401 ? 'again' : 'gone'
  return redirect(`${settingsPath(areaOf(me) ?? 'student', 'privacy')}?download=${why}`, 303)
}
