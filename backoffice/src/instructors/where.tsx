import { BOROUGHS, boroughWords } from '../areas/area.ts'
import { Facts } from '../table/facts.tsx'
import { CoverageMap } from './coverage_map.tsx'
import type { InstructorDetail } from './instructor.ts'

/** Where somebody travels to and receives, drawn and in words. */
export function Where({ instructor }: { instructor: InstructorDetail }) {
  const { covered_areas: covered, receives_in: receives } = instructor
  const travels = BOROUGHS.flatMap((borough): [string, string][] => {
    const areas = covered.filter((area) => area.borough === borough)
    const names = areas.map(({ name }) => name).join(', ')
    return names ? [[boroughWords(borough), names]] : []
  })
  return (
    <div className="grid gap-4">
      {covered.length > 0 ? (
        <CoverageMap ids={covered.map(({ id }) => id)} />
      ) : (
        <p className="text-sm text-muted">Travels nowhere yet.</p>
      )}
      <Facts facts={[...travels, ['Receives in', receives.join(', ') || 'Nowhere']]} />
    </div>
  )
}
