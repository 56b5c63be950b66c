import { buildOpenapi } from '#api/core/openapi/build_openapi'
import { answerOf } from '#api/core/openapi/docs/problems_view'
import type { Answer, Operation, Parameter, Schema } from '#api/core/openapi/document'
import env from '#start/env'

export const BASE = `http://${env.get('HOST')}:${env.get('PORT')}`
export const document = buildOpenapi({ url: BASE, version: '0.0.0' })

/** An operation with its address; `name` is its operation id. */
export interface Listed {
  name: string
  method: string
  path: string
  operation: Operation
}

export const operations: Listed[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    name: operation.operationId,
    method: method.toUpperCase(),
    path,
    operation,
  }))
)

export const parametersIn = ({ operation }: Listed, place: Parameter['in']) =>
  (operation.parameters ?? []).filter((parameter) => parameter.in === place)

export const answersOf = ({ operation }: Listed): [status: string, answer: Answer][] =>
  Object.entries(operation.responses).map(([status, answer]) => [
    status,
    answerOf(document, answer),
  ])

export const bodySchema = ({ operation }: Listed): Schema | undefined =>
  operation.requestBody && Object.values(operation.requestBody.content)[0].schema

/** A schema, or the one that its reference means. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? document.components.schemas[name] : schema
}
