import { whole, words } from '../format/numbers.ts'

/** What came of the mails over time; a person may be in several. */
const STEPS = ['sent', 'delivered', 'opened', 'clicked', 'redeemed'] as const

/** Opens and clicks are lower bounds: many mail programs hide them. */
const LOWER_BOUND: readonly string[] = ['opened', 'clicked']

export function Reached({ counts }: { counts: Record<string, number> }) {
  return (
    <dl aria-label="Reached so far" className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {STEPS.map((step) => (
        <div key={step}>
          <dt className="text-xs text-muted">
            {words(step)}
            {LOWER_BOUND.includes(step) && ' (at least)'}
          </dt>
          <dd className="figures text-lg font-semibold">{whole(counts[step] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
