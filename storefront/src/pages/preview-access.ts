import type { APIContext } from 'astro'
import { text } from '@/features/forms/form_text.ts'
import { staffLoginFor, tokenIn, wayOn } from '@/features/preview/preview.ts'
import { visitOf } from '@/features/session/visit.server.ts'

/** The link that staff pass on: trades its token for a cookie, and leads to a page of this site. */
export function GET(context: APIContext): Promise<Response> {
  const { searchParams } = context.url
  return enter(context, searchParams.get('token') ?? '', searchParams.get('to'))
}

/** The same token, pasted on the page of those who stand outside. */
export async function POST(context: APIContext): Promise<Response> {
  const form = await context.request.formData()
  return enter(context, tokenIn(text(form, 'token')), text(form, 'to'))
}

async function enter(context: APIContext, token: string, wished: string | null): Promise<Response> {
  if (context.locals.site_name !== 'preview') return context.rewrite('/no-preview-here')
  const to = wayOn(wished)
  const answer = await visitOf(context.locals).api.post('/beta/preview-access', { token })
  const response = context.redirect(answer.ok ? to : staffLoginFor(answer.problem, to), 303)
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('cache-control', 'no-store')
  return response
}
