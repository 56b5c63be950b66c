import { StateBadge } from '../format/state_badge.tsx'
import { stepName, type InstructorDetail } from './instructor.ts'

const WORDS = { done: 'Done', open: 'Theirs to do', waiting: 'Waiting' }

/** The way to going live, each step with what it lacks, in the words the instructor reads. */
export const Steps = ({ steps }: Pick<InstructorDetail, 'steps'>) => (
  <ol className="grid gap-3">
    {steps.map(({ key, state, left }) => (
      <li key={key} className="grid gap-1 border-b border-line pb-3 last:border-0">
        <p className="flex flex-wrap items-center justify-between gap-2">
          <span className="font-medium">{stepName(key)}</span>
          <StateBadge state={state} label={WORDS[state]} />
        </p>
        {left.map((sentence) => (
          <p key={sentence} className="text-sm text-muted">
            {sentence}
          </p>
        ))}
      </li>
    ))}
  </ol>
)
