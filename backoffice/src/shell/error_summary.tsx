import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { count } from '../format/numbers.ts'
import type { Fault } from './form_faults.ts'

/** All that is to be put right, each with the way to its field. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <Alert tone="danger" role="alert" title={`${count(faults.length, 'thing')} to put right`}>
      <ul className="grid gap-0.5">
        {faults.map(({ id, label, message }) => (
          <li key={`${id} ${message}`} className="wrap-anywhere">
            {id ? (
              <a
                href={`#${id}`}
                className="inline-block min-h-6 underline"
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(id)?.focus()
                }}
              >
                {label}: {message}
              </a>
            ) : (
              `${label}: ${message}`
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
