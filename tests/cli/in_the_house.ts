import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Group } from '@japa/runner/core'
import { house } from '#tests/house'
import type { Cleanup } from './fake_api.js'
import { Cli } from './run_cli.js'

export interface BatchShape {
  id: string
  state: string
  existing: boolean
  counts: Record<string, number>
  problems: { line: number; verdict: string }[]
}

let made = 0
/** Nobody else's address in the house that all tests share. */
export const somebody = (name: string) => `${name}.${process.pid}.${++made}@example.com`

/** Has the house built before the tests of a group, as no part of the time that they may take. */
export const inTheHouse = (group: Group) => group.setup(async () => void (await house()))

export async function givenStaff(cleanup: Cleanup, email = 'admin@instainstru.test'): Promise<Cli> {
  const { url, token } = await house()
  return Cli.for(cleanup, { INSTAINSTRU_URL: url, INSTAINSTRU_TOKEN: await token(email) })
}

export const givenFile = (cli: Cli, text: string): Promise<void> =>
  writeFile(join(cli.home, 'roster.csv'), text)
