import type { Api } from '@/lib/api.server.ts'

/** `GET /api/beta/posture`: what this phase of the beta lets a person without an invite do. */
interface Posture {
  capabilities: {
    sign_up_as_instructor: boolean
    sign_up_as_student: boolean
    instructor_needs_invite: boolean
    student_needs_invite: boolean
  }
}

/** Who may sign up without an invite. */
export interface OpenDoors {
  student: boolean
  instructor: boolean
}

/** A switch of phase shows everywhere within a second; until then all visitors share one answer. */
const FRESH_MS = 1000

let known: { doors: OpenDoors; at: number } | undefined

/** Falls back on the last answer, and on closed doors, while the API cannot be asked. */
export async function openDoors(api: Api): Promise<OpenDoors> {
  if (known && Date.now() - known.at < FRESH_MS) return known.doors
  const answer = await api.get<Posture>('/beta/posture')
  if (answer.ok) known = { doors: doorsOf(answer.body), at: Date.now() }
  return known?.doors ?? { student: false, instructor: false }
}

function doorsOf({ capabilities: can }: Posture): OpenDoors {
  return {
    student: can.sign_up_as_student && !can.student_needs_invite,
    instructor: can.sign_up_as_instructor && !can.instructor_needs_invite,
  }
}
