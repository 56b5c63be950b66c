import { Filters } from './filters.tsx'
import { VERDICTS } from './batch.ts'

/** How many lines got which verdict; each number opens its lines in the table below. */
export function VerdictButtons({ counts }: { counts: Record<string, number> }) {
  const countOf = (verdict: string) =>
    counts[verdict === 'invalid_address' ? 'invalid' : verdict] ?? 0
  return (
    <Filters
      label="Lines by verdict"
      field="verdict"
      choices={VERDICTS.map((verdict) => ({ value: verdict, count: countOf(verdict) }))}
      all={counts.total ?? 0}
    />
  )
}
