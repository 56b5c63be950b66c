import type { HttpContext } from '@adonisjs/core/http'

/** Whether the request is for the back office's API, which sessions of the site open nowhere. */
export const inStaffArea = ({ route }: HttpContext) => isBelow(route?.pattern, '/api/admin')

export const isBelow = (pattern = '', base: string) =>
  pattern === base || pattern.startsWith(`${base}/`)
