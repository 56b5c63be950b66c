import type { Failure } from './failure.ts'

interface Props {
  failure: Failure
  /** In the order in which they stand in the form. */
  fields: Record<string, string>
  idPrefix: string
}

/** Takes the focus when the page comes back with errors, and leads to each field. */
export function ErrorSummary({ failure, fields, idPrefix }: Props) {
  const named = Object.entries(fields).filter(([name]) => failure.fields[name])
  return (
    <div>
      <div
        role="alert"
        tabIndex={-1}
        autoFocus
        data-error-summary
        className="rounded-md border-l-4 border-danger bg-danger-soft px-4 py-3"
      >
        <h2 className="text-lg">
          {named.length > 0 ? 'Please look at this again' : 'That did not work'}
        </h2>
        {named.length === 0 && <p className="mt-1">{failure.message}</p>}
        {named.length > 0 && (
          <ul className="mt-1">
            {named.map(([name, label]) => (
              <li key={name}>
                <a
                  href={`#${idPrefix}-${name}`}
                  className="inline-block py-0.5 font-medium text-danger underline"
                >
                  {label}: {failure.fields[name]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {failure.wait && (
        // Beside the alert, which would be read out every second.
        <p
          role="timer"
          data-countdown={failure.wait}
          className="figures mt-2 text-sm font-medium text-muted empty:hidden"
        />
      )}
    </div>
  )
}
