import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { whole, words } from '../format/numbers.ts'
import { percent, wait, type Step } from './funnel.ts'

/** The figures behind the picture; each count leads to its rows. */
export function StepTable({ steps, scope }: { steps: Step[]; scope: URLSearchParams }) {
  const measured = steps.filter((step) => step.measured)
  const later = steps.filter((step) => !step.measured)
  return (
    <div className="overflow-clip rounded-lg border border-line bg-raised">
      <table aria-label="Steps" className="w-full text-sm">
        <thead className="bg-sunken text-left text-xs text-muted">
          <tr>
            <Head>Step</Head>
            <Head right>People</Head>
            <Head right>Of invited</Head>
            <Head right className="hidden sm:table-cell">
              Of the step before
            </Head>
            <Head right className="hidden sm:table-cell">
              Usual wait
            </Head>
          </tr>
        </thead>
        <tbody>
          {measured.map((step) => (
            <tr key={step.step} className="h-10 border-t border-line">
              <th scope="row" className="px-3 text-left font-medium">
                {words(step.step)}
                {step.lower_bound && <AtLeast />}
              </th>
              <Figure>
                <Link
                  to={`/beta/funnel/steps/${step.step}?${scope}`}
                  className="text-accent underline"
                >
                  {step.lower_bound && '≥ '}
                  {whole(step.count)}
                  <span className="sr-only"> people who reached {words(step.step)}</span>
                </Link>
              </Figure>
              <Figure>{percent(step.share_of_first)}</Figure>
              <Figure className="hidden sm:table-cell">{percent(step.share_of_previous)}</Figure>
              <Figure className="hidden sm:table-cell">
                {wait(step.median_seconds_from_previous)}
              </Figure>
            </tr>
          ))}
        </tbody>
      </table>
      {later.length > 0 && (
        <p className="border-t border-line px-3 py-2 text-sm text-muted">
          Not measured yet: {later.map(({ step }) => words(step).toLowerCase()).join(', ')}. Nobody
          is counted there until the product does these things.
        </p>
      )}
    </div>
  )
}

const AtLeast = () => <span className="ml-1.5 text-xs font-normal text-muted">at least</span>

interface CellProps {
  right?: boolean
  className?: string
  children: ReactNode
}

export const Head = ({ right, className, children }: CellProps) => (
  <th scope="col" className={cx('px-3 py-2 font-medium', right && 'text-right', className)}>
    {children}
  </th>
)

export const Figure = ({ className, children }: CellProps) => (
  <td className={cx('figures px-3 text-right', className)}>{children}</td>
)
