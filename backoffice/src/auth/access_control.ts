import type { AccessControlProvider } from '@refinedev/core'
import { SECTIONS } from '../resources.ts'
import { me } from './me.ts'

/** Answers from the permissions read once at sign-in. It only hides; the server decides. */
export const accessControlProvider: AccessControlProvider = {
  async can({ resource, action }) {
    const section = SECTIONS.find(({ name }) => name === resource)
    if (!section) return { can: true }
    const { permission, editPermission } = section
    const wanted = action === 'edit' && editPermission ? editPermission : permission
    const { permissions } = await me()
    return permissions.includes(wanted)
      ? { can: true }
      : { can: false, reason: `This needs the permission ${wanted}.` }
  },
}
