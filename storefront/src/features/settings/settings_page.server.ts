import { LEARNER_ACTS, loadLearners } from '@/features/settings/learners/learners.server.ts'
import {
  loadNotifications,
  NOTIFICATION_ACTS,
} from '@/features/settings/notifications/notifications.server.ts'
import type { Act, Outcome, Result } from '@/features/settings/outcome.ts'
import { loadPrivacy, PRIVACY_ACTS } from '@/features/settings/privacy/privacy.server.ts'
import { loadProfile, PROFILE_ACTS, tooLarge } from '@/features/settings/profile/profile.server.ts'
import {
  areaOf,
  sectionsOf,
  settingsPath,
  STAFF_HOME,
  type Area,
  type SectionName,
} from '@/features/settings/sections.ts'
import { loadSecurity, SECURITY_ACTS } from '@/features/settings/security/security.server.ts'
import { loadSessions, SESSION_ACTS } from '@/features/settings/sessions/sessions.server.ts'
import { Unavailable } from '@/lib/unavailable.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Me } from '@/features/session/me.ts'
import { visitOf } from '@/features/session/visit.server.ts'
import type { Api } from '@/lib/api.server.ts'
import { isTooLarge } from '@/lib/body_size.ts'
import type { Problem } from '@/lib/problem.ts'

const ACTS: Record<SectionName, Record<string, Act>> = {
  profile: PROFILE_ACTS,
  security: SECURITY_ACTS,
  sessions: SESSION_ACTS,
  notifications: NOTIFICATION_ACTS,
  learners: LEARNER_ACTS,
  privacy: PRIVACY_ACTS,
}

const LOADERS = {
  profile: loadProfile,
  security: loadSecurity,
  sessions: loadSessions,
  notifications: loadNotifications,
  learners: loadLearners,
  privacy: loadPrivacy,
}

type Content = {
  [Name in SectionName]: Awaited<ReturnType<(typeof LOADERS)[Name]>> & { section: Name }
}[SectionName]

export interface SettingsView {
  area: Area
  me: Me
  section: SectionName
  status: number
  /** What the page shows, or why it cannot. */
  content: Content | { section: 'trouble'; problem: Problem }
  outcome?: Outcome
}

interface Asked {
  locals: App.Locals
  request: Request
  url: URL
}

/** A page to show, a path to go to, or nothing at that address. */
export async function settingsPage(
  { locals, request, url }: Asked,
  area: Area,
  name: string | undefined
): Promise<SettingsView | string | null> {
  const { api, me } = visitOf(locals)
  if (!me) return `/signin?next=${encodeURIComponent(url.pathname)}`
  const own = areaOf(me)
  if (own !== area) return own ? settingsPath(own, sectionIn(own, name)) : STAFF_HOME
  const section = sectionIn(area, name)
  if (!section) return null

  const result = request.method === 'POST' ? await take(api, section, request) : undefined
  if (result && 'done' in result) return `${url.pathname}?done=${result.done}`
  if (result && 'go' in result) return result.go
  try {
    const content = { section, ...(await LOADERS[section](api)) } as Content
    return { area, me, section, status: result?.status ?? 200, content, outcome: result }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    const { problem } = error
    return { area, me, section, status: problem.status, content: { section: 'trouble', problem } }
  }
}

async function take(api: Api, section: SectionName, request: Request): Promise<Result | undefined> {
  if (isTooLarge(request, new URL(request.url).pathname)) return tooLarge()
  // A form with a file that was cut off on the way asks for nothing.
  const form = await request.formData().catch(() => new FormData())
  const acts = ACTS[section]
  const name = text(form, 'act')
  return Object.hasOwn(acts, name) ? acts[name]?.(api, form) : undefined
}

function sectionIn(area: Area, name: string | undefined): SectionName | undefined {
  return sectionsOf(area).find((section) => section.name === name)?.name
}
