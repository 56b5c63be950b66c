import type { Api } from '@/lib/api.server.ts'

/** `GET /api/beta/posture`: what this phase of the beta lets a person without an invite do. */
export interface Posture {
  phase: string
  capabilities: {
    sign_up_as_instructor: boolean
    sign_up_as_student: boolean
    instructor_needs_invite: boolean
    student_needs_invite: boolean
  }
}

export interface OpenDoors {
  student: boolean
  instructor: boolean
}

/** Who may sign up without an invite. Nobody, while the API cannot be asked. */
export async function openDoors(api: Api): Promise<OpenDoors> {
  const answer = await api.get<Posture>('/beta/posture')
  if (!answer.ok) return { student: false, instructor: false }
  const can = answer.body.capabilities
  return {
    student: can.sign_up_as_student && !can.student_needs_invite,
    instructor: can.sign_up_as_instructor && !can.instructor_needs_invite,
  }
}
