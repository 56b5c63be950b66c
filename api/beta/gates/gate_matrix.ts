import type { Door } from '#api/core/page_verdict'
import { SITES, type Site } from '#api/core/site'
import { AREAS, mayEnter, type Area } from '../posture/areas.js'
import { doorOf } from '../posture/door.js'
import {
  capabilitiesOf,
  INSTRUCTOR_ACCESS,
  phaseOf,
  STUDENT_ACCESS,
  type Posture,
} from '../posture/posture.js'
import { areaOfPage } from './page_areas.js'
import { verdictOnPage } from './page_rules.js'

/** Every pair of the two axes: the named phases and what else may be set. */
export const POSTURES: readonly Posture[] = INSTRUCTOR_ACCESS.flatMap((instructor) =>
  STUDENT_ACCESS.map((student) => ({ instructor, student }))
)

/** One page of each kind; which page lies in which area is in `page_areas.ts`. */
export const PAGES = [
  ...['/', '/signup', '/signin', '/instructor/join', '/services', '/instructors/ada', '/search'],
  ...['/book/ada', '/student/lessons', '/student/settings/profile', '/instructor/lessons'],
  ...['/instructor/settings/profile', '/admin'],
] as const

type Grant = 'student' | 'instructor' | null

/** The page `docs/beta-gates.md`, made from the pure rules alone. */
export function renderGates(): string {
  return [
    '# Who gets in where',
    '',
    'Written by `npm run ace gates:write` from the rules in the code; a test asks each cell over HTTP',
    'and fails when one differs. "grant" is the role of somebody’s beta grant. An exception sets one',
    'capability against its phase for a while. A staff preview opens every area on its own host.',
    '',
    '## Areas',
    '',
    'The same for the API and for pages, on every host.',
    '',
    ...table(['instructors', 'students', 'phase', ...AREAS], POSTURES.map(areaRow)),
    '',
    '## Signing up',
    '',
    'A closed axis lets nobody sign up, not even with an invite; that stays unused. It holds for the',
    'form and, later, for the link that proves the address.',
    '',
    ...table(['instructors', 'students', 'phase', ...ROLES.map((role) => `as ${role}`)], DOOR_ROWS),
    ...SITES.flatMap(siteSection),
    '',
  ].join('\n')
}

const ROLES = ['instructor', 'student'] as const

const WHO_SIGNS_UP: Record<Door, string> = {
  shut: 'nobody',
  invite: 'with an invite',
  open: 'everybody',
}

const DOOR_ROWS = POSTURES.map((posture) => {
  const capabilities = capabilitiesOf(posture)
  const cells = ROLES.map((role) => WHO_SIGNS_UP[doorOf(role, capabilities)])
  return [posture.instructor, posture.student, phaseOf(posture), ...cells]
})

function areaRow(posture: Posture): string[] {
  const capabilities = capabilitiesOf(posture)
  const cells = AREAS.map((area: Area) =>
    whoGetsIn((grant) =>
      mayEnter(area, { capabilities, grant, preview: false }) ? 'open' : 'shut'
    )
  )
  return [posture.instructor, posture.student, phaseOf(posture), ...cells]
}

const HEADINGS: Record<Site, string> = {
  app: 'Pages on every other host',
  beta: 'Pages on the beta host',
  preview: 'Pages on the preview host, without a staff preview',
}

function siteSection(site: Site): string[] {
  const named = POSTURES.filter((posture) => phaseOf(posture) !== 'custom')
  const rows = PAGES.map((page) => [
    `\`${page}\``,
    areaOfPage(page)!,
    ...named.map((posture) => whoGetsIn((grant) => pageCell(page, site, posture, grant))),
  ])
  const head = ['page', 'area', ...named.map(phaseOf)]
  return ['', `## ${HEADINGS[site]}`, '', ...table(head, rows)]
}

function pageCell(page: string, site: Site, posture: Posture, grant: Grant): string {
  const verdict = verdictOnPage(page, {
    ...{ site, grant, preview: false, invited: false },
    phase: phaseOf(posture),
    capabilities: capabilitiesOf(posture),
  })
  if (verdict.kind === 'elsewhere') return `to ${verdict.location}`
  return verdict.kind === 'open' ? 'open' : 'shut'
}

/** What holds without a grant, and with which grants it is otherwise. */
function whoGetsIn(cell: (grant: Grant) => string): string {
  const without = cell(null)
  const grants = ['student', 'instructor'] as const
  const opening = grants.filter((grant) => cell(grant) !== without)
  if (opening.length === 0) return without
  const alone = `with grant: ${opening.join(', ')}`
  return without === 'shut' ? alone : `${without}; ${alone}`
}

const table = (head: readonly string[], rows: readonly string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
