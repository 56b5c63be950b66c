import type { HttpContext } from '@adonisjs/core/http'

export const STAFF_AREA = '/api/admin'

/** Whether the request is for the back office's API, which sessions of the site open nowhere. */
export const inStaffArea = ({ route }: HttpContext) => isBelow(route?.pattern, STAFF_AREA)

export const isBelow = (pattern = '', base: string) =>
  pattern === base || pattern.startsWith(`${base}/`)
