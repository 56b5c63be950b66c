import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import type { MailWithTries } from './mail.ts'

export function Tries({ tries }: Pick<MailWithTries, 'tries'>) {
  return (
    <section aria-labelledby="tries" className="grid gap-2">
      <h3 id="tries" className="text-sm font-semibold">
        Tries
      </h3>
      {tries.length === 0 && <p className="text-sm text-muted">Not tried yet.</p>}
      <ol className="grid gap-2 border-l border-line pl-4 text-sm">
        {tries.map(({ number, started_at, outcome, answer }) => (
          <li key={number} className="grid gap-0.5">
            <span className="flex items-center justify-between gap-3">
              <span className="font-medium">
                {number}. {outcome ? words(outcome) : 'Under way'}
              </span>
              <span className="text-muted">
                <Time at={started_at} />
              </span>
            </span>
            {answer && <span className="break-words text-muted">{answer}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
