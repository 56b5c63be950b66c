import { Link } from 'react-router'
import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { buttonClass } from 'instainstru-storefront/ui/Button.tsx'
import type { Batch } from './batch.ts'

/** Why a batch did not do what was hoped for, and what to do now. */
export function Notice({ error }: Pick<Batch, 'error'>) {
  if (!error) return null
  if (error.code === 'already_sent' && error.batch_id) {
    return (
      <Alert tone="accent" title="This file has been sent already">
        <p>
          Nobody gets a second mail: this upload sent nothing. To send it all the same, upload it
          again and allow that.
        </p>
        <Link
          to={`/invite-batches/${error.batch_id}`}
          className={buttonClass({ variant: 'secondary', size: 'sm' }) + ' mt-3 no-underline'}
        >
          See the batch that sent it
        </Link>
      </Alert>
    )
  }
  return (
    <Alert tone="danger" title={error.errors ? 'This file cannot be used' : error.detail}>
      {error.errors && (
        <ul className="list-disc pl-5">
          {error.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {error.code !== 'send_failed' && (
        <Link
          to="/invite-batches/new"
          className={buttonClass({ variant: 'secondary', size: 'sm' }) + ' mt-3 no-underline'}
        >
          Upload another file
        </Link>
      )}
    </Alert>
  )
}
