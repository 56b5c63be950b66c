import type { HttpContext } from '@adonisjs/core/http'

const ROUTES = ['sign-up', 'sign-in', 'refresh', 'email-verification'].map((n) => `/api/auth/${n}`)

/** Whether the route makes or renews a session, and so may set cookies. */
export const makesSession = ({ route }: HttpContext) => ROUTES.includes(route?.pattern ?? '')
