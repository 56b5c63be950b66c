import { Alert } from 'instainstru-storefront/ui/Alert.tsx'
import { words } from '../format/numbers.ts'
import { Facts } from '../table/facts.tsx'
import { formatName, hourly, type Offering } from './instructor.ts'

/** What somebody teaches, and for how much. */
export function Offerings({ offerings }: { offerings: readonly Offering[] }) {
  if (offerings.length === 0) return <p className="text-sm text-muted">Offers nothing yet.</p>
  return (
    <ul className="grid gap-6">
      {offerings.map((offering) => (
        <li key={offering.id}>
          <h3 className="mb-2 font-semibold">{offering.service.name}</h3>
          {offering.not_shown_because && (
            <Alert tone="caution" className="mb-2">
              Students do not see it: {words(offering.not_shown_because).toLowerCase()}.
            </Alert>
          )}
          <Facts facts={factsOf(offering)} />
        </li>
      ))}
    </ul>
  )
}

const factsOf = ({ service, formats, durations, age_groups: ages, levels }: Offering) => [
  ['Category', service.category.name] as [string, string],
  ...formats.map(({ format, hourly_rate_cents: rate }): [string, string] => [
    formatName(format),
    hourly(rate),
  ]),
  ['Minutes', durations.join(', ')] as [string, string],
  ['Ages', ages.map(words).join(', ')] as [string, string],
  ['Levels', levels.map(words).join(', ')] as [string, string],
]
