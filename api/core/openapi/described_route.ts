import { declaredRoutes, type DeclaredRoute } from '#api/core/access'
import { descriptionOf, type RouteDescription } from '#api/core/describe'
import type { Method } from './document.js'

/** One method of one route with everything that is written about it. */
export interface DescribedRoute extends Omit<DeclaredRoute, 'methods'> {
  method: Method
  /** The address with parameters in braces. */
  path: string
  description: RouteDescription
}

/** Every operation of the API in the order of declaration. Throws for a route without a description. */
export function describedRoutes(): DescribedRoute[] {
  return declaredRoutes().flatMap(({ methods, ...declared }) => {
    const description = descriptionOf(declared.route)
    if (!description) throw new Error(`${methods[0]} ${declared.pattern} is not described`)
    const path = declared.pattern.replace(/:(\w+)/g, '{$1}')
    return methods.map((method) => ({
      ...declared,
      method: method.toLowerCase() as Method,
      path,
      description,
    }))
  })
}

export const isUnsafe = ({ method }: Pick<DescribedRoute, 'method'>) => method !== 'get'
