import { Route } from '@adonisjs/core/http'
import type { JSONSchema7 } from 'json-schema'
import type { ListDefinition } from '#api/core/simple_rest/list_definition'

/** A VineJS validator, or anything else that can tell its JSON schema. */
interface Described {
  toJSONSchema(): JSONSchema7
}

/** What the OpenAPI document says of a route. See `openapi/` for what is made of it. */
export interface RouteDescription {
  /** One line, what the caller gets. */
  summary: string
  tag: string
  /** The JSON body. `multipart` bodies are described as a schema of their fields. */
  body?: Described
  multipart?: JSONSchema7
  query?: Described
  /** What a back-office list, or its export, is filtered and sorted by. */
  list?: ListDefinition
  /** Request headers with a meaning of their own; an example is sent with the others. */
  headers?: Record<string, { description: string; schema: JSONSchema7; example?: string }>
  /** The answer on success: its status and schema; no schema means an empty body. */
  responses: Record<
    number,
    {
      description: string
      schema?: JSONSchema7
      /** Several where the caller may choose. */
      contentType?: string | readonly string[]
    }
  >
  /** A token that is sent along is not looked at, so that none is refused here. */
  ignoresToken?: true
  /** Problem codes a client may act on, beside the ones every route can answer. */
  problems?: Record<string, number>
  /** What a test sends; absent where nothing is needed. */
  example?: {
    body?: Record<string, unknown>
    query?: Record<string, string>
    params?: Record<string, string>
  }
}

const descriptions = new WeakMap<Route, RouteDescription>()

declare module '@adonisjs/core/http' {
  interface Route {
    /** Describes the route for the OpenAPI document; a test fails on a route that is not described. */
    describe(description: RouteDescription): this
  }
}

Route.macro('describe', function (this: Route, description: RouteDescription) {
  descriptions.set(this, description)
  return this
})

export function descriptionOf(route: Route): RouteDescription | undefined {
  return descriptions.get(route)
}
