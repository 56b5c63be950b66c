import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

/** A few rough areas of our own in the City's form. */
export const ROUGH_FILE = app.makePath('tests/fixtures/geography/rough_ntas.geojson')

/**
 * The City's file is not in the project; it is tested with where somebody has laid it: in the folder
 * that GEOGRAPHY_DATA names, or beside the project.
 */
const named = env.get('GEOGRAPHY_DATA')
const folder = [named ?? app.makePath('../shared/data/nyc')].find((place) =>
  existsSync(join(place, 'nta2020.geojson'))
)
if (named && !folder) throw new Error(`GEOGRAPHY_DATA names ${named}, without a nta2020.geojson`)
export const cityFile = folder ? join(folder, 'nta2020.geojson') : null
export const zipPointsFile =
  folder && existsSync(join(folder, 'zip_points.csv')) ? join(folder, 'zip_points.csv') : null

interface Feature {
  properties: Record<string, unknown>
  geometry: { type: string; coordinates: unknown }
}
export interface NtaDocument {
  type: string
  features: Feature[]
}

/** A file with what `change` makes of the rough areas, or with any text. */
export async function givenFile(
  change: string | ((document: NtaDocument) => unknown)
): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'nta-')), 'areas.geojson')
  await writeFile(path, typeof change === 'string' ? change : await changed(change))
  return path
}

async function changed(change: (document: NtaDocument) => unknown): Promise<string> {
  const document = JSON.parse(await readFile(ROUGH_FILE, 'utf8')) as NtaDocument
  return JSON.stringify(change(document) ?? document)
}
