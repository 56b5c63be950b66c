import type { Actor } from '#api/core/actor'
import { forbidden, notFound, unprocessable } from '#api/core/errors'
import { listPermissions } from './resource_permission.js'
import type { ListedView } from './saved_view.js'
import { findListedView } from './saved_view_queries.js'

/** The resources whose lists this person may see; a view of any other is none of their business. */
export function visibleResources({ permissions }: Actor): string[] {
  return [...listPermissions()]
    .filter(([, permission]) => permissions.has(permission))
    .map(([resource]) => resource)
}

/** Refuses a resource that has no list, or whose list this person may not see. */
export function assertMaySee(actor: Actor, resource: string): void {
  const permission = listPermissions().get(resource)
  if (!permission) throw unprocessable('resource', 'resource', `"${resource}" has no list.`)
  if (!actor.permissions.has(permission)) throw forbidden(permission)
}

/** The view as this person sees it; 404 for another's that is not shared. */
export async function findViewFor(actor: Actor, id: string): Promise<ListedView> {
  const view = await findListedView(actor.userId, visibleResources(actor), id)
  if (!view) throw notFound('There is no saved view with this id.')
  return view
}
