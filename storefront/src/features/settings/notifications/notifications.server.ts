import {
  CHANNELS,
  type Channel,
  type Preferences,
} from '@/features/settings/notifications/notifications.ts'
import { refused, type Act } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

const PATH = '/account/notification-preferences'

export async function loadNotifications(api: Api) {
  return { preferences: bodyOf(await api.get<Preferences>(PATH)) }
}

/** A box that is not ticked is not sent, so the form names the rows it shows. */
const save: Act = async (api, form) => {
  const ticked = new Set(form.getAll('on').map(String))
  const rows = form.getAll('category').map(String)
  const wishes = (category: string) =>
    CHANNELS.map((channel): [Channel, boolean] => [channel, ticked.has(`${category}.${channel}`)])
  const answer = await api.put(PATH, {
    categories: Object.fromEntries(rows.map((row) => [row, Object.fromEntries(wishes(row))])),
    quiet_hours: form.has('quiet_hours'),
  })
  return answer.ok ? { done: 'notifications' } : refused(form, answer)
}

export const NOTIFICATION_ACTS: Record<string, Act> = { notifications: save }
