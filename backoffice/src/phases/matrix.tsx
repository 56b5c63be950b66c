import { useState } from 'react'
import { Link } from 'react-router'
import { Badge } from 'instainstru-storefront/ui/Badge.tsx'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import { MATRIX } from './matrix_rows.ts'
import { MatrixCell } from './matrix_cell.tsx'
import { wishOf, type CurrentPhase, type Phase } from './phase.ts'
import { phaseName } from './phase_words.ts'

interface MatrixProps {
  phases: Phase[]
  current: CurrentPhase
}

/** What each phase lets whom do. A phone shows the one in force beside another. */
export function Matrix({ phases, current }: MatrixProps) {
  const others = phases.filter((phase) => !phase.current)
  const [compared, setCompared] = useState(() => others.at(-1)?.phase)
  const onPhones = (phase: Phase) =>
    phase.current || phase.phase === compared ? undefined : 'max-md:hidden'
  return (
    <section aria-labelledby="matrix" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="matrix" className="text-sm font-semibold">
          What each phase lets people do
        </h2>
        <label className="flex items-center gap-2 text-sm md:hidden">
          <span className="shrink-0">Compare with</span>
          <Select
            dense
            className="w-40"
            value={compared}
            onChange={(event) => setCompared(event.target.value as Phase['phase'])}
          >
            {others.map((phase) => (
              <option key={phase.phase} value={phase.phase}>
                {phaseName(phase)}
              </option>
            ))}
          </Select>
        </label>
      </div>
      <div className="overflow-clip rounded-lg border border-line bg-raised">
        <table className="w-full table-fixed text-sm" aria-labelledby="matrix">
          <thead>
            <tr className="align-bottom">
              <td className="w-44 lg:w-64" />
              {phases.map((phase) => (
                <th
                  key={phase.phase}
                  scope="col"
                  aria-current={phase.current || undefined}
                  className={cx(
                    'px-2 py-2 text-center font-medium',
                    phase.current && 'bg-accent-soft',
                    onPhones(phase)
                  )}
                >
                  {phase.current && (
                    <Badge tone="accent" className="mb-1">
                      Now
                    </Badge>
                  )}
                  <span className="block">
                    {phase.current ? phaseName(phase) : <SwitchLink phase={phase} />}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          {MATRIX.map(([who, rows]) => (
            <tbody key={who}>
              <tr className="border-t border-line bg-sunken">
                <th scope="rowgroup" className="px-3 py-1 text-left text-xs font-semibold">
                  {who}
                </th>
                {phases.map((phase) => (
                  <td key={phase.phase} className={onPhones(phase)} />
                ))}
              </tr>
              {rows.map(({ what, may }) => (
                <tr key={what} className="border-t border-line">
                  <th scope="row" className="px-3 py-1 text-left font-normal">
                    {what}
                  </th>
                  {phases.map((phase) => {
                    const now = phase.current ? { ...phase, ...actual(current) } : phase
                    return (
                      <MatrixCell
                        key={phase.phase}
                        may={may(now)}
                        exception={may(now) !== may(phase)}
                        current={phase.current}
                        className={onPhones(phase)}
                      />
                    )
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

/** What is so at present, overrides included. */
const actual = ({ capabilities }: CurrentPhase) => ({ capabilities })

function SwitchLink({ phase }: { phase: Phase }) {
  const search = new URLSearchParams(wishOf(phase)).toString()
  return (
    <Link
      to={{ pathname: '/beta/phases/switch', search }}
      className="relative inline-block text-accent underline"
    >
      <span className="sr-only">Switch to </span>
      {phaseName(phase)}
    </Link>
  )
}
