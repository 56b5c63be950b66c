/** What we write about (messages.md, "Preferences"), with what is on until somebody says otherwise. */
export const CHANNELS = ['email', 'sms', 'push', 'in_app'] as const
export type Channel = (typeof CHANNELS)[number]

export type Wishes = Record<Channel, boolean>

const ALL: Wishes = { email: true, sms: true, push: true, in_app: true }
const QUIET: Wishes = { email: true, sms: false, push: false, in_app: true }
const ASKED: Wishes = { email: false, sms: false, push: false, in_app: true }

/** Those that a person may switch. */
export const CATEGORIES = {
  lesson_updates: ALL,
  messages: { ...ALL, sms: false },
  reviews: QUIET,
  learning_tips: QUIET,
  system: QUIET,
  promotions: ASKED,
} satisfies Record<string, Wishes>
export type Category = keyof typeof CATEGORIES

export const CATEGORY_NAMES = Object.keys(CATEGORIES) as Category[]

/** Cannot be switched off: who takes an account over must not be able to hide it. */
export const LOCKED = { security: ALL }

export const isCategory = (name: string): name is Category => Object.hasOwn(CATEGORIES, name)

/** What can wait stays silent in these hours, by the person's own clock. */
export const QUIET_HOURS = { from: '22:00', to: '08:00' } as const
