import { BASE, bodySchema, parametersIn, type Listed } from './operations.js'
import type { Answered } from './fault_of.js'
import { PNG } from './png.js'

/** Sends an operation's documented example; `ids` fills what has to name a row. */
export async function sendExample(listed: Listed, token: string, id?: string): Promise<Answered> {
  const { method, operation } = listed
  const body = exampleBody(listed)
  const headers = new Headers({ authorization: `Bearer ${token}` })
  if (operation.security.length === 0) headers.delete('authorization')
  for (const { name, example } of parametersIn(listed, 'header')) {
    if (example !== undefined) headers.set(name, String(example))
  }
  if (typeof body === 'string') headers.set('content-type', 'application/json')
  const leaving = new AbortController()
  const answer = await fetch(addressOf(listed, id), {
    method,
    headers,
    body,
    redirect: 'manual',
    signal: leaving.signal,
  })
  const contentType = answer.headers.get('content-type')
  // A stream of events goes on until somebody leaves.
  const text = contentType?.startsWith('text/event-stream') ? '' : await answer.text()
  leaving.abort()
  return { status: answer.status, contentType, body: text }
}

function addressOf(listed: Listed, id?: string): URL {
  const values = Object.fromEntries(
    parametersIn(listed, 'path').map(({ name, example }) => [name, String(example)])
  )
  if (id) values.id = id
  const url = new URL(
    listed.path.replace(/\{(\w+)\}/g, (_, name) => values[name]),
    BASE
  )
  for (const { name, example, explode } of parametersIn(listed, 'query')) {
    if (example === undefined || example === null) continue
    const pairs = explode ? Object.entries(example) : [[name, String(example)]]
    for (const [key, value] of pairs) url.searchParams.set(key, value)
  }
  return url
}

function exampleBody(listed: Listed): string | FormData | undefined {
  const content = listed.operation.requestBody?.content ?? {}
  const { 'application/json': json, 'multipart/form-data': form } = content
  if (form) return filledForm(form.example as Record<string, unknown>)
  if (json?.example) return JSON.stringify(json.example)
  return bodySchema(listed) ? '{}' : undefined
}

function filledForm(example: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(example)) {
    if (value === '@me.png') form.set(name, new Blob([PNG as BlobPart]), 'me.png')
    else if (String(value).startsWith('@'))
      form.set(name, new Blob(['email\nada@example.com']), 'a.csv')
    else form.set(name, String(value))
  }
  return form
}
