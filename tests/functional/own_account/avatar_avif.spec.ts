import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import sharp from 'sharp'
import { AVATAR_SIZES, avifFile, avatarFile, masterFile } from '#api/accounts/avatars/avatar'
import { encodeAvatar } from '#api/accounts/avatars/encode_avatar'
import { ENCODE_LEFT_AVATARS } from '#api/accounts/avatars/encode_left_avatars_job'
import { fileStore } from '#api/core/files/file_store'
import { enqueue } from '#api/core/queue/queue'
import { runDueJobs } from '#api/core/queue/run_due_jobs'
import { freshAccounts, type Browser } from '#tests/functional/accounts/calls'
import { PASSWORD } from '#tests/functional/accounts/people'
import {
  bodyOf,
  emptyStorage,
  fetchFile,
  givenSignedIn,
  letWorkerWork,
  picture,
  putFile,
} from './desk.js'

interface Shown {
  avif: Record<string, string> | null
}

const avatarOf = async (browser: Browser) =>
  bodyOf(await browser.call('GET', '/auth/me')).avatar as (Shown & Record<string, string>) | null

const bytesOf = async (path: string) => Buffer.from(await (await fetchFile(path)).arrayBuffer())

const SIDE = 512

/** Soft shapes of many sizes and some grain, as photos are; the same each time. */
function photo(): Promise<Buffer> {
  let seed = 7
  const grain = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  const waves = Array.from({ length: 12 }, (_, nth) => {
    const along = grain() * 2 * Math.PI
    const [dx, dy] = [(Math.cos(along) * nth) / 20, (Math.sin(along) * nth) / 20]
    return { dx, dy, height: 300 / (nth + 4) }
  })
  const pixels = Buffer.alloc(SIDE * SIDE)
  for (let at = 0; at < pixels.length; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)]
    const light = waves.reduce(
      (sum, { dx, dy, height }) => sum + height * Math.sin(x * dx + y * dy),
      0
    )
    pixels[at] = Math.min(255, Math.max(0, 128 + light / 3 + 8 * grain()))
  }
  const raw = { width: SIDE, height: SIDE, channels: 1 } as const
  return sharp(pixels, { raw }).jpeg({ quality: 95 }).toBuffer()
}

/** A person with a picture whose job has not run; answers the picture's id. */
async function givenWaiting() {
  const { browser } = await givenSignedIn()
  const { body } = await putFile(browser, await picture(90, 90).png().toBuffer())
  return { browser, id: body['64'].split('/')[3] }
}

const stillRunning = async () => {}

/** A run that comes to its n-th sign of life, and what happens there. */
function at(nth: number, happens: () => Promise<unknown>) {
  let signs = 0
  return async () => {
    signs += 1
    if (signs === nth) await happens()
  }
}

const killed = async () => {
  throw new Error('killed')
}

/** Every picture is whole: the files it names are there and are what they say. Nothing else is. */
async function assertWhole(assert: { deepEqual(actual: unknown, expected: unknown): void }) {
  const rows = await db.from('avatars').select('id', 'avif')
  assert.deepEqual((await fileStore.foldersIn('avatars')).sort(), rows.map(({ id }) => id).sort())
  for (const { id, avif } of rows) {
    for (const size of AVATAR_SIZES) {
      const square = await bytesOf(`/api/${avifFile(id, avif, size)}`)
      const { width, height, compression } = await sharp(square).metadata()
      assert.deepEqual([width, height, compression], [size, size, 'av1'])
    }
    assert.deepEqual(await fileStore.read(masterFile(id)), null)
    const files = AVATAR_SIZES.flatMap((size) => [avatarFile(id, size), avifFile(id, avif, size)])
    const there = (await fileStore.filesIn(`avatars/${id}`)).map((name) => `avatars/${id}/${name}`)
    assert.deepEqual(there.sort(), files.sort())
  }
}

test.group('The smaller files of a picture', (group) => {
  group.each.setup(freshAccounts)
  group.each.setup(emptyStorage)

  test('are named once they are made, and hold fewer bytes', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const { body } = await putFile(browser, await photo())
    assert.isNull(body.avif)
    assert.equal((await fetchFile(body['512'])).status, 200)
    assert.isNull((await avatarOf(browser))!.avif)

    await letWorkerWork()
    const { avif, ...webp } = (await avatarOf(browser))!
    const bytes = { avif: 0, webp: 0 }
    for (const size of AVATAR_SIZES) {
      const answer = await fetchFile(avif![size])
      assert.equal(answer.headers.get('content-type'), 'image/avif')
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      bytes.avif += (await answer.bytes()).length
      bytes.webp += (await bytesOf(webp[size])).length
    }
    assert.isBelow(bytes.avif, bytes.webp * 0.9)
    await assertWhole(assert)
  })

  test('tell nothing of the square they are made from', async ({ assert }) => {
    const { id } = await givenWaiting()
    assert.isNotNull(await fileStore.read(masterFile(id)))
    const asked = ['master/512.png', 'master%2F512.png', '512.png', '..%2F512.png', '512-.avif']
    for (const file of asked) {
      assert.equal((await fetchFile(`/api/avatars/${id}/${file}`)).status, 404, file)
    }
  })

  test('are whole after a run was killed at sign of life {$i}')
    .with([1, 2, 3])
    .run(async ({ assert }, nth) => {
      const { id, browser } = await givenWaiting()
      await assert.rejects(() => encodeAvatar(id, at(nth, killed)), 'killed')
      assert.isNull((await avatarOf(browser))!.avif)
      await letWorkerWork()
      await assertWhole(assert)
    })

  test('stay what they are when the job runs again', async ({ assert }) => {
    const { id } = await givenWaiting()
    await letWorkerWork()
    const before = await db.from('avatars')
    await fileStore.put(masterFile(id), await picture(512, 512).png().toBuffer())
    await encodeAvatar(id, stillRunning)
    assert.deepEqual(await db.from('avatars'), before)
    await assertWhole(assert)
  })

  test('are one set of several runs at once', async ({ assert }) => {
    const { id } = await givenWaiting()
    const runs = Array.from({ length: 4 }, () => encodeAvatar(id, stillRunning))
    await Promise.all([...runs, letWorkerWork()])
    await assertWhole(assert)
  })

  for (const [doing, happens] of Object.entries({
    'is taken away': (browser: Browser) => browser.call('DELETE', '/account/avatar'),
    'is replaced': async (browser: Browser) =>
      putFile(browser, await picture(40, 40).png().toBuffer()),
    'goes with its person': (browser: Browser) =>
      browser.call('POST', '/account/deletion', { password: PASSWORD, confirm: 'DELETE' }),
  })) {
    test(`leave nothing of a picture that ${doing} meanwhile`, async ({ assert }) => {
      for (const nth of [1, 2, 3]) {
        const { browser, id } = await givenWaiting()
        const meanwhile = at(nth, async () => {
          await happens(browser)
          await runDueJobs({ names: ['remove_files'] })
        })
        await encodeAvatar(id, meanwhile)
        assert.isNull(await fileStore.read(avatarFile(id, 64)))
        assert.notInclude(await fileStore.foldersIn('avatars'), id)
        await letWorkerWork()
        await assertWhole(assert)
      }
    })
  }

  test('agree with the rows whatever comes at once', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const image = await picture(60, 60).png().toBuffer()
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([
        putFile(browser, image),
        runDueJobs(),
        browser.call('DELETE', '/account/avatar'),
        putFile(browser, image),
        runDueJobs(),
      ])
      assert.isTrue(answers.every((one) => !('status' in one) || one.status < 400))
      await letWorkerWork()
      await assertWhole(assert)
    }
  })

  test('are made at night for pictures that lack them', async ({ assert }) => {
    const { id, browser } = await givenWaiting()
    await fileStore.removeFolder(masterFile(id).replace(/\/[^/]+$/, ''))
    await db.from('jobs').delete()
    await enqueue(ENCODE_LEFT_AVATARS)
    await letWorkerWork()
    assert.isNull((await avatarOf(browser))!.avif, 'a new one has its own job')

    await db.from('avatars').update({ created_at: new Date(0) })
    await enqueue(ENCODE_LEFT_AVATARS)
    await letWorkerWork()
    await assertWhole(assert)
  })
})
