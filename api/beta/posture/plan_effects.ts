import type { Door } from '#api/core/page_verdict'
import { GATED, mayEnter, type Area } from './areas.js'
import { DOORS, doorOf } from './door.js'
import type { Capabilities } from './posture.js'
import type { Heads } from './plan_queries.js'

export const EFFECTS = ['gain', 'lose', 'mixed', 'none'] as const
export type Effect = (typeof EFFECTS)[number]

/** What a switch means for some people. */
export interface Affected {
  who: keyof Heads
  count: number
  effect: Effect
  /** Areas that open or close for them. */
  areas: Area[]
  summary: string
}

type Sides = { before: Capabilities; after: Capabilities }

/** What changes for whom. Pure: the counts come from outside. */
export function effectsOf(sides: Sides, heads: Heads): Affected[] {
  const people = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).map((who) =>
    ofPeople(who, sides, heads[who])
  )
  return [
    ofInvites('instructor', sides, heads.instructor_invites),
    ofInvites('student', sides, heads.student_invites),
    ofPending('instructor', sides, heads.pending_instructors),
    ofPending('student', sides, heads.pending_students),
    ...people,
    ofRequests(sides, heads.invite_requests),
  ]
}

const PEOPLE = {
  instructors_without_grant: { own: 'instructor_area', grant: null },
  instructors_with_grant: { own: 'instructor_area', grant: 'instructor' },
  students_without_grant: { own: 'student_area', grant: null },
  students_with_grant: { own: 'student_area', grant: 'student' },
} as const

function ofPeople(who: keyof typeof PEOPLE, { before, after }: Sides, count: number): Affected {
  const { own, grant } = PEOPLE[who]
  const theirs = (Object.keys(GATED) as Area[]).filter(
    (area) => area === own || !['student_area', 'instructor_area'].includes(area)
  )
  const may = (area: Area, capabilities: Capabilities) =>
    mayEnter(area, { capabilities, grant, preview: false })
  const opened = theirs.filter((area) => !may(area, before) && may(area, after))
  const shut = theirs.filter((area) => may(area, before) && !may(area, after))
  const effect = effectBy(opened.length > 0, shut.length > 0)
  const words = {
    gain: `get in: ${list(opened)}.`,
    lose: `are kept out of: ${list(shut)}.`,
    mixed: `get into ${list(opened)} and are kept out of ${list(shut)}.`,
    none: grant ? 'keep what their invite gave them.' : 'see no difference.',
  }
  return { who, count, effect, areas: [...opened, ...shut], summary: words[effect] }
}

type Role = 'instructor' | 'student'

function ofInvites(role: Role, { before, after }: Sides, count: number): Affected {
  const was = doorOf(role, before) !== 'shut'
  const is = doorOf(role, after) !== 'shut'
  const effect = effectBy(!was && is, was && !is)
  const same = is ? 'work as before.' : 'do not work, as before.'
  const words = { gain: 'begin to work.', lose: 'stop to work until signing up opens again.' }
  const summary = effect === 'gain' || effect === 'lose' ? words[effect] : same
  return { who: `${role}_invites`, count, effect, areas: [], summary }
}

function ofPending(role: Role, { before, after }: Sides, count: number): Affected {
  const door = doorOf(role, after)
  const [was, is] = [doorOf(role, before), door].map((each) => DOORS.indexOf(each))
  const effect = effectBy(is > was, is < was)
  const same = door === 'shut' ? 'cannot finish yet, as before.' : 'finish as before.'
  return {
    who: role === 'student' ? 'pending_students' : 'pending_instructors',
    count,
    effect,
    areas: [],
    summary: effect === 'none' ? same : PENDING[door],
  }
}

const PENDING: Record<Door, string> = {
  shut: 'cannot finish until signing up opens again, not even with an invite.',
  invite: 'can finish; without an invite they come in without access.',
  open: 'can finish with or without an invite.',
}

function ofRequests({ before, after }: Sides, count: number): Affected {
  const was = before.allow_signup_without_invite
  const is = after.allow_signup_without_invite
  const effect = effectBy(!was && is, was && !is)
  const words: Partial<Record<Effect, string>> = {
    gain: 'may not need the invite they asked for any more.',
    lose: 'need an invite again.',
  }
  const summary = words[effect] ?? 'wait as before.'
  return { who: 'invite_requests', count, effect, areas: [], summary }
}

const effectBy = (gains: boolean, loses: boolean): Effect =>
  gains && loses ? 'mixed' : gains ? 'gain' : loses ? 'lose' : 'none'

const list = (areas: Area[]) => areas.map((area) => area.replace('_', ' ')).join(', ')
