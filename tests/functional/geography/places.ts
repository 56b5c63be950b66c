import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { parse } from 'yaml'
import { PHASES } from '#api/beta/posture/posture'
import { setPosture } from '#api/beta/posture/set_posture'
import { forgetChanges } from '#api/geography/map/forget_changes'
import { loadDefaultMap } from '#api/geography/map/load_default_map'
import { bodyOf, call, freshAccounts } from '#tests/functional/accounts/calls'

/** The project's own map in force, nothing changed by staff, and everybody let in. */
export async function freshMap(): Promise<void> {
  await freshAccounts()
  await loadDefaultMap({ replace: true })
  await forgetChanges()
  await setPosture(PHASES.public, 'test', 'for a test')
}

export interface Neighborhood {
  id: number
  slug: string
  name: string
  borough: string
  aliases: string[]
  zips: string[]
  center: { lat: number; lng: number }
}

export interface Location extends Neighborhood {
  nta_codes: string[]
  distance_m: number
  within: { name: string; kind: string } | null
  also: Neighborhood[]
}

export async function locate(query: Record<string, string | number>) {
  const asked = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))
  const answer = await call('GET', `/neighborhoods/locate?${asked}`)
  return { ...answer, body: bodyOf<Location>(answer) }
}

export interface Listed {
  name: string
  slug?: string
  at: [number, number]
  along?: [number, number][]
  aliases?: string[]
  zips?: string[]
  kind?: string
}

/** What the data file says, read by itself. */
export async function listedPlaces(): Promise<(Listed & { borough: string })[]> {
  const text = await readFile(app.makePath('database/data/nyc_neighborhoods.yaml'), 'utf8')
  const boroughs = Object.entries(parse(text) as Record<string, Listed[]>)
  return boroughs.flatMap(([borough, places]) => places.map((place) => ({ ...place, borough })))
}

/** Every area as it lies in the database, to see that nothing has changed. */
export const areasAsTheyAre = () =>
  db
    .from('areas')
    .select('id', 'slug', 'label', 'version', 'retired_at', 'successor_id', 'keys')
    .select(db.raw('md5(ST_AsEWKB(polygon)) AS polygon'))
    .orderBy('id')
