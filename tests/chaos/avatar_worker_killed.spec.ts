import { readdir } from 'node:fs/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import sharp from 'sharp'
import { AVATAR_SIZES, avatarFile, avatarFolder, avifFile } from '#api/accounts/avatars/avatar'
import { fileStore } from '#api/core/files/file_store'
import type { User } from '#api/accounts/user'
import { givenPerson, PASSWORD } from '#tests/functional/accounts/people'
import { house, until } from '#tests/house'

const KILLS = 4
const PEOPLE = 6
/** A job in hand of a dead worker is taken over when its lease is over. */
const TAKEN_OVER_WITHIN_MS = 240_000

test('kill -9 of the worker while it makes the files of pictures leaves each of them whole', async ({
  assert,
}) => {
  const { stopWorker, startWorker } = await house()
  const people: User[] = []
  for (let n = 0; n < PEOPLE; n += 1) people.push(await givenPerson('student'))
  const photo = await grainy()
  const [leaver, ...staying] = people
  const begun: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Each has a picture that is new, and replaces one whose files may be half made.
    for (const person of staying) begun.push(await sendPicture(person, photo))
    if (kill === 0) begun.push(await sendPicture(leaver, photo))
    await until(async () => (await halfMade(begun)).length > 0, 120_000)
    if (kill === 0) await leave(leaver)
    if (kill === 1) await ask(staying[0], 'DELETE', '/account/avatar')
    await stopWorker('SIGKILL')
    await assertNamedFilesAreThere()
    await startWorker()
  }
  const open = () => db.from('jobs').whereIn('name', ['encode_avatar', 'remove_files'])
  await until(
    async () => (await open().whereNotIn('state', ['done', 'cancelled'])).length === 0,
    TAKEN_OVER_WITHIN_MS
  )
  assert.lengthOf(await open().where('state', 'dead'), 0)
  assert.deepEqual(await uploadsLeft(), [])

  const rows = await assertNamedFilesAreThere()
  assert.isTrue(rows.every(({ avif }) => avif))
  for (const id of begun) {
    const kept = rows.find((row) => row.id === id)
    const named = kept ? AVATAR_SIZES.flatMap((size) => filesOf(kept, size)) : []
    assert.sameMembers(await filesIn(id), named)
  }

  async function assertNamedFilesAreThere() {
    const ids = people.map(({ id }) => id)
    const now = await db.from('avatars').whereIn('user_id', ids).select('id', 'avif')
    for (const avatar of now) {
      const there = await filesIn(avatar.id)
      assert.includeMembers(
        there,
        AVATAR_SIZES.flatMap((size) => filesOf(avatar, size))
      )
    }
    return now as { id: string; avif: string | null }[]
  }
}).timeout(600_000)

const filesOf = ({ id, avif }: { id: string; avif: string | null }, size: 64 | 128 | 512) => [
  avatarFile(id, size),
  ...(avif ? [avifFile(id, avif, size)] : []),
]

/** Nothing in it is easily said in few bytes: its files take a moment. */
const grainy = () =>
  sharp({
    create: {
      ...{ width: 600, height: 600, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()

/** Below the folder of a picture; none when it is gone. */
const filesIn = async (id: string) =>
  (await fileStore.filesIn(avatarFolder(id)).catch(() => [])).map(
    (name) => `${avatarFolder(id)}/${name}`
  )

/** Pictures of which some files are made that no row names yet. */
async function halfMade(ids: string[]): Promise<string[]> {
  const rows = await db.from('avatars').whereIn('id', ids).whereNull('avif').select('id')
  const files = await Promise.all(rows.map(({ id }) => filesIn(id)))
  return files.flat().filter((name) => name.endsWith('.avif'))
}

async function ask({ email }: User, method: string, path: string, body?: FormData) {
  const { url, token } = await house()
  const headers = { authorization: `Bearer ${await token(email)}` }
  const answer = await fetch(`${url}/api${path}`, { method, headers, body })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** Answers the id of the picture. */
async function sendPicture(person: User, content: Buffer): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([content as BlobPart]), 'me.png')
  const answer = await ask(person, 'PUT', '/account/avatar', form)
  const urls = (await answer.json()) as Record<string, string>
  return urls['64'].split('/')[3]
}

/** Nobody's token deletes an account: it takes a sign-in. */
async function leave({ email }: User): Promise<void> {
  const { url } = await house()
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const json = { 'content-type': 'application/json', ...headers }
    const sent = { method: 'POST', headers: json, body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api${path}`, sent)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json().catch(() => ({}))) as { access_token: string }
  }
  const who = { email, password: PASSWORD }
  const signedIn = await post('/auth/sign-in', who, { 'x-token-delivery': 'body' })
  const authorization = `Bearer ${signedIn.access_token}`
  await post('/account/deletion', { password: PASSWORD, confirm: 'DELETE' }, { authorization })
}

/** What of uploads lies in the temporary folder. */
const uploadsLeft = async () =>
  (await readdir((await house()).tmp)).filter((name) => /^instainstru-[0-9A-Z]{26}$/.test(name))
