export const CHANNELS = ['email', 'sms', 'push', 'in_app'] as const
export type Channel = (typeof CHANNELS)[number]

/** `GET /api/account/notification-preferences`. */
export interface Preferences {
  categories: Record<string, Record<Channel, boolean>>
  /** Categories nobody can switch off. */
  locked: string[]
  quiet_hours: { enabled: boolean; from: string; to: string; time_zone: string }
}

const WORDS: Record<string, { label: string; text: string }> = {
  lesson_updates: { label: 'Lesson updates', text: 'Booked, moved, cancelled, starting soon.' },
  messages: { label: 'Messages', text: 'Somebody has written to you.' },
  reviews: { label: 'Reviews', text: 'What people say after a lesson.' },
  learning_tips: { label: 'Learning tips', text: 'Now and then, something useful.' },
  system: { label: 'System', text: 'Changes to InstaInstru itself.' },
  promotions: { label: 'Promotions', text: 'Offers. Off unless you ask for them.' },
  security: { label: 'Security', text: 'Sign-ins, passwords, codes.' },
}

/** What the API may add later is called by its name. */
export function categoryWords(name: string): { label: string; text: string } {
  const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
  return WORDS[name] ?? { label, text: '' }
}

/** "22:00" → "10 PM", never broken over two lines. */
export function hourInWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const rest = minutes ? `:${String(minutes).padStart(2, '0')}` : ''
  return `${hours % 12 || 12}${rest}\u00a0${hours < 12 ? 'AM' : 'PM'}`
}
