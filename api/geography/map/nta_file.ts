import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { BOROUGHS, type Borough } from '../borough.js'
import { MapRefused } from './map_plan.js'
import { assertDegrees } from './nta_geometry.js'

/** The City's own file is 5 MB; what is far larger is something else. */
const MOST_BYTES = 64 * 1024 * 1024

/** A neighborhood tabulation area of 2020 as the City publishes it. */
export interface Nta {
  code: string
  name: string
  borough: Borough
  type: NtaType
  /** GeoJSON, in degrees of WGS 84. */
  geometry: string
}

/** 0 homes, 5 Rikers Island, 6 other special places, 7 cemeteries, 8 airports, 9 parks. */
export const NTA_TYPES = ['0', '5', '6', '7', '8', '9'] as const
export type NtaType = (typeof NTA_TYPES)[number]

interface Feature {
  properties?: Record<string, unknown> | null
  geometry?: { type?: unknown; coordinates?: unknown } | null
}

/** Reads the City's GeoJSON. Throws `MapRefused` for any other or broken file. */
export async function readNtaFile(path: string): Promise<{ ntas: Nta[]; checksum: string }> {
  const text = await textOf(path)
  const ntas = featuresIn(text).map(readFeature)
  const codes = new Set<string>()
  for (const { code } of ntas) {
    if (codes.has(code)) throw new MapRefused(`The area ${code} is in the file twice.`)
    codes.add(code)
  }
  const missing = BOROUGHS.filter(({ code }) => !ntas.some(({ borough }) => borough.code === code))
  if (missing.length > 0) {
    throw new MapRefused(
      `The file has no area in ${missing.map(({ name }) => name).join(', ')}. Is it cut off?`
    )
  }
  return { ntas, checksum: createHash('sha256').update(text).digest('hex') }
}

async function textOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new MapRefused(`There is no file ${path}.`)
  if (found.size > MOST_BYTES) throw new MapRefused('The file is larger than 64 MB.')
  return readFile(path, 'utf8')
}

function featuresIn(text: string): Feature[] {
  let document: { type?: unknown; features?: unknown }
  try {
    document = JSON.parse(text)
  } catch (error) {
    throw new MapRefused(`The file is not whole JSON: ${(error as Error).message}`)
  }
  if (document?.type !== 'FeatureCollection' || !Array.isArray(document.features)) {
    throw new MapRefused('The file is JSON, but no GeoJSON "FeatureCollection".')
  }
  if (document.features.length === 0) throw new MapRefused('The file has no areas in it.')
  return document.features as Feature[]
}

function readFeature(feature: Feature, index: number): Nta {
  const where = `Area ${index + 1} of the file`
  const properties = feature?.properties ?? {}
  const said = (name: string) => String(properties[name] ?? '').trim()
  if (!said('nta2020')) {
    const known = Object.keys(properties).slice(0, 8).join(', ') || 'none'
    throw new MapRefused(
      `${where} has no "nta2020". The file has to be the City's "2020 Neighborhood Tabulation ` +
        `Areas" as GeoJSON; this one has the fields ${known}.`
    )
  }
  const code = said('nta2020')
  const borough = BOROUGHS.find((one) => String(one.code) === said('borocode'))
  const type = NTA_TYPES.find((one) => one === said('ntatype'))
  if (!/^[A-Z]{2}\d{4}$/.test(code)) throw new MapRefused(`${where}: "${code}" is no code.`)
  if (!said('ntaname')) throw new MapRefused(`${code} has no "ntaname".`)
  if (!borough) throw new MapRefused(`${code}: "${said('borocode')}" is no borough; 1 to 5 are.`)
  if (!type) throw new MapRefused(`${code}: "${said('ntatype')}" is no type of an area.`)
  const geometry = assertDegrees(code, feature.geometry)
  return { code, name: said('ntaname'), borough, type, geometry }
}
