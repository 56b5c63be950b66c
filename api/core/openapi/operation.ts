import type { RouteDescription } from '#api/core/describe'
import type { Operation } from './document.js'
import type { DescribedRoute } from './described_route.js'
import { answersOf } from './answers.js'
import { parametersOf } from './parameters.js'
import { plainSchema } from './plain_schema.js'
import type { ComponentBook } from './component_book.js'
import { accessWord, securityOf } from './security.js'

export function toOperation(route: DescribedRoute, book: ComponentBook): Operation {
  const parameters = parametersOf(route)
  return {
    operationId: operationId(route),
    summary: route.description.summary,
    tags: [route.description.tag],
    'x-access': accessWord(route.rule),
    'x-rate-limit': route.bucket,
    security: securityOf(route.rule, route.pattern),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route, book),
    responses: answersOf(route, book),
  }
}

/** `get_admin_invites_by_id`: a name that generated clients can call a function. */
function operationId({ method, path }: DescribedRoute): string {
  const words = path
    .replace(/^\/(api\/)?/, '')
    .replace(/\{(\w+)\}/g, 'by_$1')
    .replace(/\W+/g, '_')
  return `${method}_${words}`
}

function requestBody(
  { description }: DescribedRoute,
  book: ComponentBook
): Pick<Operation, 'requestBody'> {
  const { body, multipart } = description
  if (multipart) {
    const schema = book.take({ additionalProperties: false, ...multipart })
    const media = { schema, ...exampleOf(description) }
    return { requestBody: { required: true, content: { 'multipart/form-data': media } } }
  }
  if (!body) return {}
  const schema = plainSchema(body.toJSONSchema())
  return {
    requestBody: {
      required: (schema.required ?? []).length > 0,
      content: {
        'application/json': {
          schema: book.take({ ...schema, additionalProperties: false }),
          ...exampleOf(description),
        },
      },
    },
  }
}

const exampleOf = ({ example }: RouteDescription) =>
  example?.body ? { example: example.body } : {}
