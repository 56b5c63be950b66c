import { Link } from 'react-router'
import { words } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { Facts } from '../table/facts.tsx'
import { RecordDrawer } from '../table/record_drawer.tsx'
import { RecordHead } from '../table/record_head.tsx'
import { standingOf, type AreaDetail } from './area.ts'
import { AreaEdit } from './edit.tsx'
import { Outline } from './outline.tsx'

export default function AreaShow() {
  return (
    <RecordDrawer<AreaDetail> resource="areas" title="Area" live>
      {(area) => (
        <>
          <RecordHead name={area.name} state={standingOf(area)} />
          <Outline area={area} />
          <Facts facts={factsOf(area)} />
          <AreaEdit key={area.version} area={area} />
        </>
      )}
    </RecordDrawer>
  )
}

const SOURCES = { default: 'Our own map', nta2020: "The City's areas of 2020" }

const factsOf = (area: AreaDetail): [string, React.ReactNode][] => [
  ['Borough', area.borough],
  ['Kind', words(area.kind)],
  ['On the map as', area.shown_name && area.map_name],
  ['Also called', area.aliases.join(', ')],
  ['ZIP codes', area.zips.join(', ')],
  ['Size', `${area.square_km} km²`],
  ['From', SOURCES[area.source]],
  ['Codes of the City', area.nta_codes.join(', ')],
  ['Number', area.id],
  ['Retired', area.retired_at && <Time at={area.retired_at} />],
  ['Leads to', area.successor && <AreaLink {...area.successor} />],
  ['Took in', area.merged.length > 0 && <Merged merged={area.merged} />],
  ['Changed', <Time at={area.updated_at} />],
]

const Merged = ({ merged }: Pick<AreaDetail, 'merged'>) => (
  <ul>
    {merged.map((area) => (
      <li key={area.id}>
        <AreaLink {...area} />
      </li>
    ))}
  </ul>
)

const AreaLink = ({ id, name }: { id: string; name: string }) => (
  <Link to={`/areas/${id}`} className="text-accent underline">
    {name}
  </Link>
)
