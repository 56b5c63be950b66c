import { ArrowRight } from 'lucide-react'
import type { PhaseChange } from './phase.ts'
import { axesWords, CAPABILITY_WORDS, phaseName, yesNo } from './phase_words.ts'

/** What a line of the history changed. */
export function ChangeWords({ change: { from, to, override, kind } }: { change: PhaseChange }) {
  if (override) {
    const name = CAPABILITY_WORDS[override.capability]
    const over = kind === 'expiry' || override.expires_at === null
    return (
      <span className="block py-1 whitespace-normal">
        {over ? `Exception over: ${name}` : `${name}: ${yesNo(override.value)}`}
      </span>
    )
  }
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 py-1 whitespace-normal">
      <span title={axesWords(from)}>{phaseName(from)}</span>
      <ArrowRight aria-label="to" className="size-3.5 shrink-0 text-accent" />
      <span title={axesWords(to)} className="font-medium">
        {phaseName(to)}
      </span>
      {to.phase === 'custom' && <span className="text-xs text-muted">{axesWords(to)}</span>}
    </span>
  )
}
