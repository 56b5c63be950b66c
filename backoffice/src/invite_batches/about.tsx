import { Time } from '../format/time.tsx'
import { words } from '../format/numbers.ts'
import { Facts } from '../table/facts.tsx'
import type { Batch } from './batch.ts'

/** Who uploaded what, and how. */
export function About({ batch }: { batch: Batch }) {
  const { options } = batch
  return (
    <Facts
      facts={[
        ['Uploaded', <Uploaded batch={batch} />],
        ['Sending began', batch.started_at && <Time at={batch.started_at} />],
        [
          batch.state === 'ready' ? 'Checked' : 'Finished',
          batch.finished_at && <Time at={batch.finished_at} />,
        ],
        ['Role', `${words(options.role)}, where the file says nothing`],
        ['Expires', `${options.expires_in_days} days after it is sent`],
        ['Founding', options.founding && 'Yes, while slots last'],
        ['Campaign', options.campaign],
        ['Sent before', options.force && 'Allowed to be sent again'],
        ['Not used', unused(batch)],
      ]}
    />
  )
}

function Uploaded({ batch }: { batch: Batch }) {
  return (
    <>
      <Time at={batch.created_at} />
      {batch.created_by_name && ` by ${batch.created_by_name}`}
    </>
  )
}

/** Columns that nobody asked for are kept, and a slip of the pen is worth a word. */
function unused({ unknown_columns, column_hints }: Batch): string {
  if (unknown_columns.length === 0) return ''
  const kept = `${unknown_columns.join(', ')}: kept with each line.`
  const hints = column_hints.map(({ column, meant }) => `Was “${column}” meant to be “${meant}”?`)
  return [kept, ...hints].join(' ')
}
