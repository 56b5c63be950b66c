import type { User, UserDetail, UserSession } from '../api/people_types.ts'
import { fields } from '../output/fields.ts'
import { accent, type Paint } from '../output/paint.ts'
import { table } from '../output/table.ts'
import { ago, localTime } from '../output/time.ts'

const bad = new Set(['suspended', 'deleted'])

function stateColour(colours: Paint, text: string, { state }: User): string {
  if (bad.has(state)) return colours.red(text)
  return state === 'active' ? accent(colours, text) : text
}

const nameOf = ({ first_name, last_name }: User) => `${first_name} ${last_name}`.trim()

export function userTable(rows: User[]): string {
  return table(rows, [
    { header: 'id', value: (user) => user.id },
    { header: 'name', value: nameOf, min: 12 },
    { header: 'e-mail', value: (user) => user.email, min: 18 },
    { header: 'roles', value: ({ roles }) => roles.join(' ') },
    { header: 'state', value: (user) => user.state, colour: stateColour },
    { header: 'last here', value: (user) => ago(user.last_seen_at), drop: 1 },
  ])
}

export function userReport(user: UserDetail): string {
  const { suspension, grants, sessions, tokens } = user
  return fields([
    ['id', user.id],
    ['name', nameOf(user)],
    ['e-mail', user.email],
    ['state', user.state],
    ['suspended', suspension && `${localTime(suspension.at)}: ${suspension.reason ?? ''}`],
    ['roles', user.roles.join(', ')],
    ['joined', localTime(user.created_at)],
    ['last here', localTime(user.last_seen_at)],
    ['second factor', user.second_factor.enabled ? 'yes' : 'no'],
    ['founding slot', user.founding_number],
    ['beta access', grants.map(({ role, phase }) => `${role} (${phase})`).join(', ')],
    ['learners', user.learners || null],
    ['invites', user.invites.length || null],
    ['sessions', sessions?.length],
    ['api tokens', tokens?.length],
  ])
}

export function sessionTable(rows: UserSession[]): string {
  return table(rows, [
    { header: 'id', value: (session) => session.id },
    { header: 'door', value: ({ audience }) => audience },
    { header: 'address', value: ({ ip }) => ip },
    { header: 'last here', value: (session) => ago(session.last_seen_at) },
    { header: 'browser', value: (session) => session.user_agent, min: 16 },
  ])
}
