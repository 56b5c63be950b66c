import { test } from '@japa/runner'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { encodingFor } from '#api/web/encoding'
import { KeptPage, PageStore } from '#api/web/page_store'

const page = (stamp: string, size = 1_000) => new KeptPage(stamp, {}, Buffer.alloc(size, 'x'))

test.group('The store of pages', () => {
  test('has a page under its key as long as the stamp is its own', ({ assert }) => {
    const store = new PageStore(100_000)
    const kept = page('one')
    store.keep('/a', kept)
    assert.equal(store.find('/a', 'one'), kept)
    assert.isUndefined(store.find('/a', 'two'))
    assert.isUndefined(store.find('/b', 'one'))
    const weight = store.weight
    store.keep('/a', page('two'))
    assert.isUndefined(store.find('/a', 'one'))
    assert.equal(store.weight, weight)
  })

  test('lets go of what was not asked for longest, and never holds more than it may', ({
    assert,
  }) => {
    const room = 40_000
    const store = new PageStore(room)
    for (let n = 0; n < 5_000; n += 1) {
      store.keep(`/page?${n}`, page('one', (n * 37) % 3_000))
      assert.isAtMost(store.weight, room)
    }
    store.keep('/first', page('one'))
    store.keep('/second', page('one'))
    for (let n = 0; n < 40; n += 1) {
      store.find('/first', 'one')
      store.keep(`/other?${n}`, page('one'))
    }
    assert.isDefined(store.find('/first', 'one'))
    assert.isUndefined(store.find('/second', 'one'))
  })

  test('does not hold what is larger than all its room', ({ assert }) => {
    const store = new PageStore(10_000)
    store.keep('/a', page('one', 6_000))
    assert.isUndefined(store.find('/a', 'one'))
    assert.equal(store.weight, 0)
  })

  test('gives the same page in every encoding', async ({ assert }) => {
    const text = '<p>Ada teaches the piano.</p>'.repeat(50)
    const kept = new KeptPage('one', {}, Buffer.from(text))
    assert.equal(String(await kept.body(null)), text)
    assert.equal(String(gunzipSync(await kept.body('gzip'))), text)
    assert.equal(String(brotliDecompressSync(await kept.body('br'))), text)
    assert.equal(await kept.body('br'), await kept.body('br'))
  })

  test('packs as the reader asks: {0}')
    .with([
      ['gzip, deflate, br, zstd', 'br'],
      ['GZIP;q=1.0', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['br; q=0.000 , deflate', null],
      ['x-brotli', null],
      [undefined, null],
    ] as const)
    .run(({ assert }, [header, encoding]) => {
      assert.equal(encodingFor(header), encoding)
    })
})
