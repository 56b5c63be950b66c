import { pathOf, viewOf, xOf, yOf, type Polygons, type View } from './projection.ts'

/** What `/api/neighborhoods/map` answers. */
export interface AreaCollection {
  features: {
    id: number
    properties: {
      slug: string
      name: string
      borough: string
      kind: string
      hidden: boolean
      center: { lat: number; lng: number }
    }
    geometry: { coordinates: Polygons }
  }[]
}

/** An area on the drawing. */
export interface AreaShape {
  id: number
  slug: string
  name: string
  borough: string
  /** Parks and the like: drawn, but nothing to choose. */
  hidden: boolean
  path: string
  x: number
  y: number
}

export interface AreaDrawing {
  view: View
  shapes: AreaShape[]
}

export function drawAreas({ features }: AreaCollection): AreaDrawing {
  const view = viewOf(features.map(({ geometry }) => geometry.coordinates))
  const shapes = features.map(({ id, properties, geometry }) => ({
    id,
    slug: properties.slug,
    name: properties.name,
    borough: properties.borough,
    hidden: properties.hidden,
    path: pathOf(geometry.coordinates, view),
    x: xOf(properties.center.lng, view),
    y: yOf(properties.center.lat, view),
  }))
  return { view, shapes }
}

/** Fetched once for a page, however many maps are on it; a failed try may be made again. */
let drawing: Promise<AreaDrawing> | undefined

export function loadAreas(): Promise<AreaDrawing> {
  drawing ??= fetchAreas().catch((error: unknown) => {
    drawing = undefined
    throw error
  })
  return drawing
}

async function fetchAreas(): Promise<AreaDrawing> {
  const answer = await fetch('/api/neighborhoods/map', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`The map answered ${answer.status}`)
  return drawAreas((await answer.json()) as AreaCollection)
}
