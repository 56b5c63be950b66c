import type { Api } from '../api/client.ts'
import type { CurrentPhase, Plan } from './types.ts'
import type { Wish } from './wish.ts'

export const currentPhase = (api: Api) =>
  api.get<CurrentPhase>('/admin/phases/current', { doing: 'read the phase' })

export const planOf = (api: Api, wish: Wish) =>
  api.post<Plan>('/admin/phases/plan', { doing: 'plan the switch', body: wish })

/** What a switch goes back to, as something to wish for. */
export const sameAgain = (axes: { instructor_access: string; student_access: string }): Wish => ({
  instructor_access: axes.instructor_access,
  student_access: axes.student_access,
})
