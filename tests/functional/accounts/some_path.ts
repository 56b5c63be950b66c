import type { DeclaredRoute } from '#api/core/access'
import { newId } from '#api/core/ids'

/** An address of a route that the router lets through, about rows that nobody has. */
export function somePath({ pattern, route }: DeclaredRoute): string {
  const { matchers } = route.toJSON()
  return pattern
    .replaceAll(/:(\w+)\??/g, (_, name) => fitting(matchers[name]?.match))
    .replaceAll('*', 'nothing')
}

/** A value the router lets through: an id nobody has, else a word of the route's own list. */
function fitting(match: RegExp = /^/): string {
  const words = [newId(), ...(match.source.match(/\w+/g) ?? [])]
  return words.find((word) => match.test(word))!
}
