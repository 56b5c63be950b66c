/** Polygons of GeoJSON: rings of longitudes and latitudes. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[]

/** A piece of the earth on a drawing, north up, in units of the drawing. */
export interface View {
  west: number
  north: number
  /** Units for a degree of longitude and of latitude. */
  across: number
  down: number
  width: number
  height: number
  /** For `viewBox`. */
  box: string
}

const WIDTH = 1000

/** A drawing 1,000 units wide that holds all of these, as it looks from above. */
export function viewOf(shapes: readonly Polygons[]): View {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng = 0, lat = 0] of shapes.flat(3)) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  // A degree of longitude is shorter the farther north one is.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const across = WIDTH / Math.max(east - west, 1e-6)
  const down = across / shrink
  const height = Math.max(Math.round((north - south) * down), 1)
  return { west, north, across, down, width: WIDTH, height, box: `0 0 ${WIDTH} ${height}` }
}

export const xOf = (lng: number, { west, across }: View) => round((lng - west) * across)
export const yOf = (lat: number, { north, down }: View) => round((north - lat) * down)

const round = (value: number) => Math.round(value * 10) / 10

/** The `d` of an SVG path. */
export function pathOf(polygons: Polygons, view: View): string {
  const ringPath = (ring: readonly (readonly number[])[]) =>
    `M${ring.map(([lng = 0, lat = 0]) => `${xOf(lng, view)} ${yOf(lat, view)}`).join('L')}Z`
  return polygons.flatMap((rings) => rings.map(ringPath)).join('')
}
