import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import vine from '@vinejs/vine'
import { parse } from 'yaml'
import { AREA_KINDS } from '../area.js'
import { BOROUGHS, type BoroughSlug } from '../borough.js'
import { slugOf, type PlannedArea } from './map_plan.js'

/** Counted up when the way from the files to polygons changes. */
const WAY = 1

type Pair = [lat: number, lng: number]

/** A planned area with the points whose surroundings it is. */
export interface DrawnArea extends PlannedArea {
  centre: { lat: number; lng: number }
  sites: Pair[]
}

export interface DefaultMap {
  areas: DrawnArea[]
  /** GeoJSON geometry of each borough. */
  outlines: { slug: BoroughSlug; outline: string }[]
  /** Another one means that the map is to be loaded again. */
  checksum: string
}

const pair = () => vine.array(vine.number()).fixedLength(2)

const listed = vine.create(
  vine.array(
    vine.object({
      name: vine.string(),
      slug: vine.string().optional(),
      at: pair(),
      along: vine.array(pair()).optional(),
      aliases: vine.array(vine.string()).optional(),
      zips: vine.array(vine.string().regex(/^\d{5}$/)).optional(),
      kind: vine.enum(AREA_KINDS).optional(),
    })
  )
)

let map: Promise<DefaultMap> | undefined

/** The project's own map in `database/data`, read once in the life of a process. */
export const readDefaultMap = (): Promise<DefaultMap> => (map ??= readFiles())

async function readFiles(): Promise<DefaultMap> {
  const [names, outlines] = await Promise.all(
    ['nyc_neighborhoods.yaml', 'nyc_boroughs.geojson'].map((file) =>
      readFile(app.makePath('database/data', file), 'utf8')
    )
  )
  const byBorough = parse(names) as Record<BoroughSlug, unknown>
  const areas = await Promise.all(BOROUGHS.map(({ slug }) => areasOf(slug, byBorough[slug])))
  return {
    areas: areas.flat(),
    outlines: outlinesIn(outlines),
    checksum: createHash('sha256').update(`${WAY}\n${names}\n${outlines}`).digest('hex'),
  }
}

async function areasOf(borough: BoroughSlug, entries: unknown): Promise<DrawnArea[]> {
  const read = await listed.validate(entries)
  return read.map(({ name, slug, at, along = [], aliases = [], zips = [], kind }) => ({
    slug: slug ?? slugOf(name),
    name,
    borough,
    kind: kind ?? 'neighborhood',
    hidden: kind !== undefined && kind !== 'neighborhood',
    aliases,
    zips,
    codes: [],
    centre: { lat: at[0], lng: at[1] },
    sites: [at, ...along] as Pair[],
  }))
}

function outlinesIn(text: string): DefaultMap['outlines'] {
  const { features } = JSON.parse(text) as {
    features: { properties: { slug: BoroughSlug }; geometry: object }[]
  }
  return features.map(({ properties, geometry }) => ({
    slug: properties.slug,
    outline: JSON.stringify(geometry),
  }))
}
