import { inNewYork, inUtc } from './new_york.ts'

/** An instant as the city's clocks show it, and as everybody's do. */
export const PlaceTime = ({ at }: { at: string }) => (
  <time dateTime={at} className="figures">
    {inNewYork(at)} <span className="text-muted">({inUtc(at)})</span>
  </time>
)
