import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import sharp from 'sharp'
import { avatarFile, avatarFolder } from '#api/accounts/avatars/avatar'
import { PURGE_FILES } from '#api/accounts/privacy/exports/purge_files_job'
import { fileStore } from '#api/core/files/file_store'
import { enqueue } from '#api/core/queue/queue'
import { freshAccounts } from '#tests/functional/accounts/calls'
import { bodyOf, fetchFile, givenSignedIn, letWorkerWork, picture, putFile } from './desk.js'

const SIZES = ['64', '128', '512'] as const
const bytesOf = async (path: string) => Buffer.from(await (await fetchFile(path)).arrayBuffer())

/** A GIF that moves, as a WebP. */
const moving = async () => {
  const frame = await picture(8, 8).png().toBuffer()
  return sharp([frame, await picture(8, 8).negate().png().toBuffer()], { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A head that promises more pixels than anybody has memory for, and nothing behind it. */
async function flood(): Promise<Buffer> {
  const png = await picture(4, 4).png().toBuffer()
  png.writeUInt32BE(50_000, 16)
  png.writeUInt32BE(50_000, 20)
  return png
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

test.group('The own picture', (group) => {
  group.each.setup(freshAccounts)

  test('is kept in three squares that anybody may cache', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const { status, body } = await putFile(browser, await picture(900, 600).jpeg().toBuffer())
    assert.equal(status, 200)
    for (const size of SIZES) {
      const answer = await fetchFile(body[size])
      assert.equal(answer.headers.get('content-type'), 'image/webp')
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      const { width, height, format } = await sharp(await bytesOf(body[size])).metadata()
      assert.deepEqual([width, height, format], [Number(size), Number(size), 'webp'])
    }
    assert.deepEqual(bodyOf(await browser.call('GET', '/auth/me')).avatar, { ...body })
  })

  test('is turned as its camera said, and tells nothing of place or camera', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const half = await picture(20, 40).png().toBuffer()
    const photo = await sharp({
      create: { width: 40, height: 40, channels: 3, background: '#000' },
    })
      .composite([{ input: half, left: 0, top: 0 }])
      .withExif({ IFD0: { Make: 'Flimcamera' }, IFD3: { GPSLatitude: '40/1 42/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer()
    const { body } = await putFile(browser, photo)
    const square = await bytesOf(body['512'])
    const { exif, icc, xmp, orientation } = await sharp(square).metadata()
    assert.deepEqual([exif, icc, xmp, orientation], [undefined, undefined, undefined, undefined])
    assert.notInclude(square.toString('latin1'), 'Flimcamera')
    const pixel = async (left: number, top: number) =>
      (await sharp(square).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())[0]
    // What was on the left is on top.
    assert.isAbove(await pixel(400, 60), 150)
    assert.isBelow(await pixel(60, 400), 60)
  })

  test('comes out clean when something hides behind it', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const image = await picture(50, 50).png().toBuffer()
    const behind = Buffer.from(`<?php system('id') ?><script>alert(1)</script>PK\u0003\u0004zip`)
    const { status, body } = await putFile(browser, Buffer.concat([image, behind]), 'me.php')
    assert.equal(status, 200)
    for (const size of SIZES) {
      const text = (await bytesOf(body[size])).toString('latin1')
      assert.notMatch(text, /script|php|PK\u0003\u0004/)
    }
  })

  test('is refused when it is {0}')
    .with([
      ['a text', 'text', 'picture_type'],
      ['a drawing with a script', 'svg', 'picture_type'],
      ['a GIF', 'gif', 'picture_type'],
      ['moving', 'moving', 'animated'],
      ['a flood of pixels', 'flood', 'pixels'],
      ['too many bytes', 'heavy', 'picture_size'],
      ['broken off', 'broken', 'picture'],
      ['empty', 'empty', 'picture_type'],
    ] as const)
    .run(async ({ assert }, [, kind, rule]) => {
      const { browser } = await givenSignedIn()
      const jpeg = await picture(600, 600).jpeg().toBuffer()
      const files = {
        text: async () => Buffer.from('no picture at all'),
        svg: async () => Buffer.from(svg),
        gif: () => picture(8, 8).gif().toBuffer(),
        moving,
        flood,
        heavy: async () => Buffer.concat([jpeg, Buffer.alloc(8 * 1024 * 1024)]),
        broken: async () => jpeg.subarray(0, jpeg.length / 2),
        empty: async () => Buffer.alloc(0),
      }
      const { status, body } = await putFile(browser, await files[kind]())
      assert.equal(status, 422)
      assert.equal(body.errors?.[0].rule, rule)
      assert.lengthOf(await db.from('avatars'), 0)
    })

  test('gives way to the next one, whose address nobody can guess', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const image = await picture(70, 70).png().toBuffer()
    const { body: first } = await putFile(browser, image)
    const { body: second } = await putFile(browser, image)
    assert.notEqual(first['64'], second['64'])
    await letWorkerWork()
    assert.equal((await fetchFile(first['64'])).status, 404)
    assert.equal((await fetchFile(second['64'])).status, 200)

    assert.equal((await browser.call('DELETE', '/account/avatar')).status, 204)
    assert.equal((await browser.call('DELETE', '/account/avatar')).status, 204)
    await letWorkerWork()
    assert.equal((await fetchFile(second['64'])).status, 404)
    assert.isNull(bodyOf(await browser.call('GET', '/auth/me')).avatar)
  })

  test('is not swept away while its row is being written', async ({ assert }) => {
    await fileStore.put(avatarFile('AAAAAAAAAAAAAAAAAAAAAA', 64), Buffer.from('new'))
    await enqueue(PURGE_FILES)
    await letWorkerWork()
    assert.isNotNull(await fileStore.read(avatarFile('AAAAAAAAAAAAAAAAAAAAAA', 64)))
    await fileStore.removeFolder(avatarFolder('AAAAAAAAAAAAAAAAAAAAAA'))
  })

  test('is one, whatever comes at once', async ({ assert }) => {
    const { browser } = await givenSignedIn()
    const image = await picture(300, 300).png().toBuffer()
    const answers = await Promise.all(Array.from({ length: 6 }, () => putFile(browser, image)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array<number>(6).fill(200)
    )
    await letWorkerWork()
    const [{ id }] = await db.from('avatars')
    assert.isNotNull(await fileStore.read(avatarFile(id, 64)))
    const left = await Promise.all(answers.map(({ body }) => fetchFile(body['64'])))
    assert.lengthOf(
      left.filter((answer) => answer.status === 200),
      1
    )
  })
})
