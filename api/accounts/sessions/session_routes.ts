import type { HttpContext } from '@adonisjs/core/http'

const POSTS = [
  'sign-up',
  'sign-in',
  'refresh',
  'email-verification',
  'impersonation',
  'second-factor',
  'second-factor/enrolment/confirmation',
].map((name) => `/api/auth/${name}`)

/** Whether the route makes or renews a session, and so may set cookies. */
export const makesSession = ({ route, request }: HttpContext) =>
  request.method() === 'POST' && POSTS.includes(route?.pattern ?? '')
