import type { AccessControlProvider } from '@refinedev/core'
import { SECTIONS } from '../resources.ts'
import { me } from './me.ts'

/** Answers from the permissions read once at sign-in. It only hides; the server decides. */
export const accessControlProvider: AccessControlProvider = {
  async can({ resource }) {
    const section = SECTIONS.find(({ name }) => name === resource)
    if (!section) return { can: true }
    const { permissions } = await me()
    return permissions.includes(section.permission)
      ? { can: true }
      : { can: false, reason: `This needs the permission ${section.permission}.` }
  },
}
