import { fullMoment, moment } from './times.ts'

/** A point in time, short to read and exact on hover. */
export function Time({ at }: { at: string | null }) {
  if (!at) return <span className="text-muted">–</span>
  return (
    <time dateTime={at} title={fullMoment(at)} className="figures whitespace-nowrap">
      {moment(at)}
    </time>
  )
}
