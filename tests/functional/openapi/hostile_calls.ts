import fc from 'fast-check'
import { bodySchema, parametersIn, resolved, type Listed } from './operations.js'
import { contentType, headerText, hostileBody, hostileText } from './hostile.js'
import { BOUNDARY, hostileForm } from './hostile_forms.js'
import { likely } from './likely.js'

export const ROLES = ['guest', 'student', 'instructor', 'support', 'admin'] as const

/** A request as bytes and words; the address is percent-encoded where HTTP wants it. */
export interface HostileCall {
  role: (typeof ROLES)[number]
  target: string
  headers: Record<string, string>
  body?: string
}

/** Requests for an operation, from nearly right to hopeless. `ids` are rows that exist. */
export function hostileCalls(listed: Listed, ids: string[]): fc.Arbitrary<HostileCall> {
  return fc.record({
    role: fc.oneof(
      { weight: 3, arbitrary: fc.constant('admin' as const) },
      fc.constantFrom(...ROLES)
    ),
    target: targets(listed, ids),
    headers: headers(listed),
    body: body(listed),
  })
}

function targets(listed: Listed, ids: string[]): fc.Arbitrary<string> {
  const parameters = parametersIn(listed, 'path')
  const values = parameters.map(({ name, schema }) => {
    const good = name === 'id' && ids.length ? fc.constantFrom(...ids) : likelyWord(schema.enum)
    return fc.oneof(good.map(encodeURIComponent), hostileSegment)
  })
  return fc.tuple(fc.tuple(...values), queries(listed)).map(([words, query]) => {
    const path = parameters.reduce(
      (address, { name }, index) => address.replace(`{${name}}`, () => words[index]),
      listed.path
    )
    return query ? `${path}?${query}` : path
  })
}

const likelyWord = (words?: unknown[]) =>
  words ? fc.constantFrom(...words.map(String)) : fc.constantFrom('rate_limit.money', 'nothing')

/** One piece of a path; never empty, which would be another address. */
const hostileSegment = fc.oneof(
  fc.constantFrom('%00', '%ff', '%', '%zz', '..%2f..', 'a%20b', '%E0%A4%A', '-1', '__proto__'),
  hostileText.map(encoded).filter((text) => /^[^.]/.test(text))
)

/** Lone surrogates cannot be encoded; they arrive as what they are when a client is careless. */
function encoded(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      /[\w-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte)
    )
    .join('')
}

const hex = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`

function queries(listed: Listed): fc.Arbitrary<string> {
  const known = parametersIn(listed, 'query').flatMap(({ name, schema, explode }) =>
    explode ? Object.keys(schema.properties ?? {}) : [name]
  )
  const suffix = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    fc.constantFrom('_gte', '_like', '_in', '_null', '_ne', '[]', '[a]', '[__proto__]')
  )
  const strange = fc.constantFrom('x', '__proto__', 'constructor')
  const name = fc.tuple(known.length ? fc.constantFrom(...known) : strange, suffix)
  const names = fc.oneof({ weight: 9, arbitrary: name }, fc.tuple(strange, suffix))
  const value = fc.oneof(
    fc.constantFrom(
      'true',
      '1',
      '0',
      '-1',
      '1e308',
      '9999999999',
      'asc',
      '2026-01-01T00:00:00Z',
      ...known
    ),
    hostileText
  )
  return fc
    .array(fc.tuple(names, value), { maxLength: known.length ? 3 : 1 })
    .map((pairs) => pairs.map(([[key, end], text]) => `${key}${end}=${encoded(text)}`).join('&'))
}

function headers(listed: Listed): fc.Arbitrary<Record<string, string>> {
  const optional = parametersIn(listed, 'header').map(({ name, example }) => [
    name.toLowerCase(),
    example ? fc.constantFrom(String(example), 'x') : headerText,
  ])
  const right = takesForm(listed) ? `multipart/form-data; boundary=${BOUNDARY}` : 'application/json'
  return fc.record(
    {
      ...Object.fromEntries(optional),
      'content-type': fc.oneof({ weight: 5, arbitrary: fc.constant(right) }, contentType),
      'content-encoding': fc.constantFrom('gzip', 'br', 'nonsense'),
      accept: fc.constantFrom('*/*', 'text/html', 'nonsense'),
    },
    { requiredKeys: ['content-type'] }
  ) as fc.Arbitrary<Record<string, string>>
}

function body(listed: Listed): fc.Arbitrary<string | undefined> {
  if (listed.method === 'GET') return fc.constant(undefined)
  const schema = bodySchema(listed)
  if (!schema) return fc.oneof(fc.constant(undefined), hostileBody)
  const good = takesForm(listed) ? hostileForm(resolved(schema)) : likely(schema)
  return fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: hostileBody })
}

const takesForm = ({ operation }: Listed) =>
  operation.requestBody !== undefined && 'multipart/form-data' in operation.requestBody.content
