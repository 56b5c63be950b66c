import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { declaredRoutes } from '#api/core/access'
import { PAGES, POSTURES, renderGates } from '#api/beta/gates/gate_matrix'
import { verdictOnPage } from '#api/beta/gates/page_rules'
import { areaOfRoute } from '#api/beta/gates/route_areas'
import { mayCall } from '#api/accounts/roles/permission_matrix'
import { AREAS, GATED, mayEnter, type Area } from '#api/beta/posture/areas'
import { setOverride } from '#api/beta/posture/change_overrides'
import { capabilitiesOf, PHASES, phaseOf, type Override } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { businessClock } from '#api/core/clock'
import { actorFor, givenPerson } from '#tests/functional/accounts/people'
import { freshDesk } from './desk.js'
import { frontDoor, HOSTS, type FrontDoor, type Heard } from './front_door.js'
import { givenPreview, givenVisitors, type Visitor } from './gate_visitors.js'

const SEARCH: Override = { capability: 'search', value: true }
const NO_BOOKING: Override = { capability: 'book', value: false }
const WORLDS = [
  ...POSTURES.map((posture) => ({ posture, override: undefined })),
  { posture: PHASES.instructor_only, override: SEARCH },
  { posture: PHASES.public, override: NO_BOOKING },
]

/** One real route of each area that has any, beside the question for the area itself. */
const ROUTES: Partial<Record<Area, string>> = {
  public: '/api/health',
  account: '/api/auth/me',
  directory: '/api/service-categories',
  search: '/api/search',
  student_area: '/api/student/learners',
  instructor_area: '/api/instructor/profile',
}

const GATES = Object.keys(GATED) as Area[]

/** Gates ask for nothing but the grant: everybody else is like a guest, and asked in fewer worlds. */
const isDecisive = ({ grant, name }: Visitor) => grant !== null || name === 'guest'

const FACES = [
  { host: HOSTS.app, site: 'app', preview: false },
  { host: HOSTS.www, site: 'app', preview: true },
  { host: HOSTS.beta, site: 'beta', preview: true },
  { host: HOSTS.preview, site: 'preview', preview: false },
  { host: HOSTS.preview, site: 'preview', preview: true },
] as const

let door: FrontDoor
let visitors: Visitor[]
/** Sent to every host but the first; it counts on one. */
let preview: Record<string, string>

/** What a gate said: an API's problem, the area a page stands in for, or where it leads. */
function verdictIn({ status, headers, text }: Heard): string {
  if (headers.location && !headers.location.startsWith('/admin/')) return headers.location
  if (status === 204 || text.startsWith('<')) return 'open'
  const { code, area } = text ? JSON.parse(text) : {}
  if (code) return code === 'beta_access_required' ? `shut ${area}` : code
  return area ? `shut ${area}` : 'open'
}

test.group('Every gate', (group) => {
  group.setup(async () => {
    await freshDesk()
    visitors = await givenVisitors()
    preview = (await givenPreview()).cookies
    door = await frontDoor()
    return () => door.close()
  })

  test('is in docs/beta-gates.md as the code has it', async ({ assert }) => {
    const written = await readFile(app.makePath('docs/beta-gates.md'), 'utf8')
    assert.equal(written, renderGates(), 'run "npm run ace gates:write"')
  })

  test('has a real route to be asked at where its area has any', ({ assert }) => {
    const existing = declaredRoutes().map(({ pattern }) => areaOfRoute(pattern))
    for (const area of GATES.filter((name) => existing.includes(name))) {
      assert.equal(areaOfRoute(ROUTES[area] ?? ''), area)
    }
  })

  for (const { posture, override } of WORLDS) {
    const phase = phaseOf(posture)
    const name = `${posture.instructor}/${posture.student} (${phase})`
    const exception = override ? ` but ${override.capability} = ${override.value}` : ''
    test(`lets in whom the rules say: ${name}${exception}`, async ({ assert }) => {
      await setPosture(posture, null, 'for a test')
      if (override) {
        const expiresAt = businessClock.now().plus({ hours: 1 })
        const staff = actorFor(await givenPerson('admin'))
        await setOverride(staff, { ...override, expiresAt, reason: 'for a test' })
      }
      const capabilities = capabilitiesOf(posture, override ? [override] : [])
      const who = phase === 'custom' ? visitors.filter(isDecisive) : visitors
      for (const visitor of who) {
        // So that no answer has to bring a token that tells the new phase.
        await visitor.browser.call('GET', '/auth/me')
        const faces = FACES.filter(({ site }) => isDecisive(visitor) || site !== 'app')
        await Promise.all(faces.map((face) => askAll(visitor, face)))
      }

      async function askAll(visitor: Visitor, face: (typeof FACES)[number]) {
        const isPreview = face.site === 'preview' && face.preview
        const { grant, bearer } = visitor
        const world = { capabilities, grant, preview: isPreview }
        const cookies = { ...Object.fromEntries(visitor.browser.cookies) }
        if (face.preview) Object.assign(cookies, preview)
        const headers = bearer ? { authorization: `Bearer ${bearer}` } : undefined
        const how = { host: face.host, cookies: bearer && !isPreview ? {} : cookies, headers }
        const hear = async (path: string, expected: string) => {
          const heard = await door.knock(path, how)
          const said = `${visitor.name} at ${face.host}${path}: ${heard.status} ${heard.text}`
          assert.equal(verdictIn(heard), expected, said)
          assert.equal(heard.headers['x-beta-phase'], phase, said)
        }
        for (const area of visitor.name === 'guest' ? AREAS : GATES) {
          const verdict = mayEnter(area, world) ? 'open' : `shut ${area}`
          await hear(`/api/beta/gates/${area}`, verdict)
          const route = declaredRoutes().find(({ pattern }) => pattern === ROUTES[area])
          if (route && mayCall(route.rule, route.pattern, visitor.role)) {
            await hear(route.pattern, verdict)
          }
        }
        if (bearer) return
        for (const page of PAGES) {
          const seen = { ...world, ...face, preview: isPreview, phase, invited: false }
          const verdict = verdictOnPage(page, seen)
          const to = verdict.kind === 'elsewhere' ? verdict.location : ''
          const back = to === '/staff-login' ? `${to}?to=${encodeURIComponent(page)}` : to
          await hear(page, verdict.kind === 'closed' ? `shut ${verdict.area}` : back || 'open')
        }
      }
    }).timeout(60_000)
  }
})
