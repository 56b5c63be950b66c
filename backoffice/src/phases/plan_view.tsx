import { ArrowRight } from 'lucide-react'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { whole } from '../format/numbers.ts'
import type { Plan } from './phase.ts'
import { axesWords, CAPABILITY_WORDS, peopleWords, phaseName, yesNo } from './phase_words.ts'

const EFFECT = {
  gain: { tone: 'positive', word: 'Get in' },
  lose: { tone: 'danger', word: 'Shut out' },
  mixed: { tone: 'caution', word: 'Both' },
  none: { tone: 'outline', word: 'Same' },
} as const

/** What a switch would change, for whom. */
export function PlanView({ plan }: { plan: Plan }) {
  const { from, to, changes, affects, warnings } = plan
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <strong>{phaseName(from)}</strong>
        <span className="text-muted">{axesWords(from)}</span>
        <ArrowRight aria-label="to" className="size-4 text-accent" />
        <strong>{phaseName(to)}</strong>
        <span className="text-muted">{axesWords(to)}</span>
      </p>
      {warnings.length > 0 && (
        <Alert tone="caution" title="Mind this">
          <ul className="list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      <table className="w-full text-sm" aria-label="Whom it touches">
        <thead className="text-left text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 pr-3 font-medium">
              Who
            </th>
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              How many
            </th>
            <th scope="col" className="py-1 font-medium">
              What it means
            </th>
          </tr>
        </thead>
        <tbody>
          {affects.map(({ who, count, effect, summary }) => (
            <tr key={who} className="border-t border-line align-top">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {peopleWords(who)}
              </th>
              <td className="figures py-1.5 pr-3 text-right">{whole(count)}</td>
              <td className="py-1.5">
                <Badge tone={count > 0 ? EFFECT[effect].tone : 'outline'}>
                  {EFFECT[effect].word}
                </Badge>{' '}
                <span className="text-muted">{summary}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <h2 className="text-sm font-semibold">For everybody</h2>
        {changes.length === 0 && <p className="text-sm text-muted">Nothing changes.</p>}
        <ul className="grid gap-1 text-sm">
          {changes.map(({ capability, before, after }) => (
            <li key={capability}>
              {CAPABILITY_WORDS[capability]}: <span className="text-muted">{yesNo(before)}</span>{' '}
              <ArrowRight aria-label="to" className="inline size-3.5" />{' '}
              <strong>{yesNo(after)}</strong>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
