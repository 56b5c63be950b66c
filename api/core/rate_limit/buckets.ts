import { defineSetting, type Setting } from '#api/core/settings/define_setting'

export interface Bucket {
  /** Requests a minute, by person, else by address. */
  perMinute: Setting<number>
  /** What happens while Redis is away: reads go on; what guards secrets counts in memory instead. */
  withoutRedis: 'open' | 'memory' | 'closed'
}

function bucket(
  name: string,
  perMinute: number,
  withoutRedis: Bucket['withoutRedis'],
  description: string
): Bucket {
  return {
    perMinute: defineSetting({
      key: `rate_limit.${name}`,
      default: perMinute,
      min: 1,
      max: 100_000,
      unit: 'requests a minute',
      description,
    }),
    withoutRedis,
  }
}

/** The buckets of operations.md. A route names one; the name is checked by the type. */
export const BUCKETS = {
  read: bucket('read', 120, 'open', 'Reading, by person or address'),
  write: bucket('write', 30, 'open', 'Writing, by person or address'),
  sign_in: bucket('sign_in', 40, 'memory', 'Signing in, up and refreshing, by address'),
  invite_validation: bucket('invite_validation', 30, 'memory', 'Trying invite codes, by address'),
  waitlist: bucket('waitlist', 5, 'memory', 'Asking for an invite, by address'),
  conversation: bucket('conversation', 60, 'open', 'Messages, by person'),
  webhook: bucket('webhook', 3_000, 'open', 'Reports of providers, by address'),
  money: bucket('money', 5, 'closed', 'Anything that moves money, by person'),
  staff: bucket('staff', 600, 'open', 'The back office and the CLI, by person'),
} satisfies Record<string, Bucket>

export type BucketName = keyof typeof BUCKETS
