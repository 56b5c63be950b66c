import type { ApiError } from '../data/problem.ts'

export interface Failure {
  title: string
  text: string
}

/** What happened and what to do, for the failures that have the same answer everywhere. */
export function explain(title: string, error: ApiError, online: boolean): Failure {
  if (error.statusCode === 0 && !online) {
    return { title: 'You are offline', text: 'It is asked for again as soon as you are back.' }
  }
  if (error.statusCode === 0) {
    return { title, text: `${error.message} It may be restarting: try again in a moment.` }
  }
  if (error.statusCode === 401) {
    return { title: 'Your session has ended', text: 'Sign in again; you come back to this page.' }
  }
  if (error.statusCode === 403) return { title: 'Not for your role', text: error.message }
  if (error.statusCode === 429) return { title: 'Too many requests', text: error.message }
  return { title, text: error.message }
}
