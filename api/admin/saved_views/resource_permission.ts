import { declaredRoutes } from '#api/core/access'
import { descriptionOf } from '#api/core/describe'

/** The resources that have a list in the back office, with what one needs to see it. */
export function listPermissions(): Map<string, string> {
  return new Map(
    declaredRoutes().flatMap(({ pattern, rule, route }) => {
      const resource = /^\/api\/admin\/([\w-]+)$/.exec(pattern)?.[1]
      if (!resource || typeof rule !== 'object' || !descriptionOf(route)?.list) return []
      return [[resource, rule.permission] as const]
    })
  )
}
