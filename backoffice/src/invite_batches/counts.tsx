import { whole, words } from '../format/numbers.ts'

/** The order in which a file becomes redeemed invites. */
const GROUPS: readonly [title: string, keys: readonly string[]][] = [
  [
    'Lines',
    [
      'total',
      'will_send',
      'duplicate_in_file',
      'already_invited',
      'already_member',
      'invalid',
      'suppressed',
      'bad_role',
      'bad_expiry',
      'malformed',
    ],
  ],
  ['Sending', ['queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled']],
  ['Then', ['delivered', 'bounced', 'opened', 'clicked', 'redeemed']],
]

/** Opens and clicks are lower bounds: many mail programs hide them. */
const LOWER_BOUND = ['opened', 'clicked']

export function Counts({ counts }: { counts: Record<string, number> }) {
  return (
    <div className="grid gap-4 md:grid-cols-3">
      {GROUPS.map(([title, keys]) => (
        <section key={title} aria-label={title}>
          <h2 className="pb-1 text-xs font-medium text-muted">{title}</h2>
          <dl className="figures text-sm">
            {keys.map((key) => (
              <div key={key} className="flex justify-between gap-3 border-t border-line py-1">
                <dt className={counts[key] ? '' : 'text-muted'}>
                  {words(key)}
                  {LOWER_BOUND.includes(key) && ' (at least)'}
                </dt>
                <dd className={counts[key] ? 'font-medium' : 'text-muted'}>
                  {whole(counts[key] ?? 0)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
