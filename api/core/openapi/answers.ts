import type { Answer, Reference, Schema } from './document.js'
import type { DescribedRoute } from './described_route.js'
import { problemSchema, problemsOf } from './problems.js'
import type { ComponentBook } from './component_book.js'

export const HEADERS = {
  'X-Request-Id': { description: 'To quote when asking for help', schema: { type: 'string' } },
  'X-Total-Count': {
    description: 'How many rows the filters leave',
    schema: { type: 'integer', minimum: 0 },
  },
  'Retry-After': {
    description: 'Seconds to wait before trying again',
    schema: { type: 'integer', minimum: 1 },
  },
} as const

type HeaderName = keyof typeof HEADERS

/** Statuses that say when to come back. */
const WAITS = [429, 503]

export function answersOf(
  route: DescribedRoute,
  book: ComponentBook
): Record<string, Answer | Reference> {
  return { ...successes(route, book), ...refusals(route, book) }
}

function successes({ description }: DescribedRoute, book: ComponentBook): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(description.responses).map(([status, answer]) => {
      const counted = description.list && answer.schema?.type === 'array'
      return [
        status,
        {
          description: answer.description,
          headers: headers('X-Request-Id', ...(counted ? ['X-Total-Count' as const] : [])),
          ...content(answer.contentType, answer.schema && book.take(answer.schema)),
        },
      ]
    })
  )
}

function content(
  contentType?: string | readonly string[],
  schema?: Schema
): Pick<Answer, 'content'> {
  if (!contentType && !schema) return {}
  const types = [contentType ?? 'application/json'].flat()
  const media = { schema: schema ?? { type: 'string' as const } }
  return { content: Object.fromEntries(types.map((type) => [type, media])) }
}

/** One entry for each status, with the codes it may carry; shared unless a success has that status too. */
function refusals(route: DescribedRoute, book: ComponentBook): Record<string, Answer | Reference> {
  const problems = Object.entries(problemsOf(route))
  const statuses = [...new Set(problems.map(([, status]) => status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = problems.filter(([, other]) => other === status).map(([code]) => code)
      const answer = refusal(status, codes.sort(), book)
      const success = route.description.responses[status]?.schema
      if (!success) return [status, book.share(`${status}_${codes.join('_')}`, answer)]
      const json = { 'application/json': { schema: book.take(success) } }
      return [status, { ...answer, content: { ...answer.content, ...json } }]
    })
  )
}

function refusal(status: number, codes: string[], book: ComponentBook): Answer {
  const code: Schema = { properties: { code: { enum: codes } } }
  return {
    description: codes.map((name) => `\`${name}\``).join(', '),
    headers: headers('X-Request-Id', ...(WAITS.includes(status) ? ['Retry-After' as const] : [])),
    content: {
      'application/problem+json': { schema: { allOf: [book.take(problemSchema), code] } },
    },
    'x-codes': codes,
  }
}

const headers = (...names: HeaderName[]): Record<string, Reference> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
