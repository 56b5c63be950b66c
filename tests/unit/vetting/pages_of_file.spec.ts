import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import sharp from 'sharp'
import { Refusal } from '#api/core/errors'
import { pagesOfFile } from '#api/vetting/documents/pages_of_file'
import { hostilePdfs, pdf, photoWithPlace, pixelFlood, plainPicture } from '#tests/hostile_files'

const HTML = Buffer.from('<html><script>alert(1)</script></html>')
const ZIP = Buffer.from('PK\u0003\u0004 a file behind the file')

async function pagesOf(bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'instainstru-test-'))
  try {
    await writeFile(join(folder, 'file'), bytes)
    return await pagesOfFile(join(folder, 'file'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const ruleOf = async (bytes: Buffer) => {
  try {
    return (await pagesOf(bytes)).sentAs
  } catch (error) {
    return error instanceof Refusal ? error.refusal.errors![0].rule : error
  }
}

test.group('An uploaded document', () => {
  test('is kept as pictures of its pages', async ({ assert }) => {
    const { sentAs, pages } = await pagesOf(pdf({ pages: 3 }))
    assert.equal(sentAs, 'application/pdf')
    assert.lengthOf(pages, 3)
    const { format, width, height } = await sharp(pages[0]).metadata()
    assert.deepEqual([format, width, height], ['jpeg', 2_000, 1_333])
    // A word stands on it: it is not all white.
    assert.isBelow((await sharp(pages[0]).stats()).channels[0].min, 50)
  })

  test('loses where it was taken, and with what', async ({ assert }) => {
    const [page] = (await pagesOf(await photoWithPlace())).pages
    const { exif, icc, xmp, iptc } = await sharp(page).metadata()
    assert.deepEqual([exif, icc, xmp, iptc], [undefined, undefined, undefined, undefined])
    assert.notInclude(page.toString('latin1'), 'Flimcamera')
  })

  test('leaves behind what is hidden in it: {0}')
    .with([
      ['a JPEG with an archive behind', async () => [await photoWithPlace(), ZIP]],
      ['a PNG with a page behind', async () => [await plainPicture().png().toBuffer(), HTML]],
      ['a PDF with a page behind', async () => [pdf(), HTML]],
      ['a PDF with an archive behind', async () => [pdf(), ZIP]],
      [
        'a PDF with a page in its head',
        async () => [Buffer.from('%PDF-1.7\n%'), HTML, Buffer.from('\n'), pdf()],
      ],
    ] as [string, () => Promise<Buffer[]>][])
    .run(async ({ assert }, [, parts]) => {
      const { pages } = await pagesOf(Buffer.concat(await parts()))
      for (const page of pages) assert.notMatch(page.toString('latin1'), /script|PK\u0003\u0004/)
      assert.isNotEmpty(pages)
    })

  test('is refused when it is no PDF, JPEG or PNG from its first byte: {0}')
    .with([
      ['a text', async () => Buffer.from('my passport')],
      ['nothing', async () => Buffer.alloc(0)],
      ['a drawing', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['a GIF that is a script', async () => Buffer.from('GIF89a/*\u0001\u0000*/=1;alert(1)')],
      ['a WebP', () => plainPicture().webp().toBuffer()],
      ['a page with a PDF in it', async () => Buffer.concat([HTML, pdf()])],
    ] as [string, () => Promise<Buffer>][])
    .run(async ({ assert }, [, bytes]) => {
      assert.equal(await ruleOf(await bytes()), 'document_type')
    })

  test('is refused before it is unpacked when it floods memory', async ({ assert }) => {
    assert.equal(await ruleOf(await pixelFlood()), 'pixels')
  })

  test('is refused when a picture breaks off', async ({ assert }) => {
    const jpeg = await plainPicture(600, 600).jpeg().toBuffer()
    assert.equal(await ruleOf(jpeg.subarray(0, jpeg.length / 2)), 'document')
  })

  test('is refused as a PDF that is {0}')
    .with([
      ['scripted', 'pdf_active'],
      ['scripted under another spelling', 'pdf_active'],
      ['scripted inside a packed part', 'pdf_active'],
      ['launching', 'pdf_active'],
      ['with a file inside', 'pdf_active'],
      ['locked', 'pdf_encrypted'],
      ['bomb', 'pdf_heavy'],
      ['many bombs', 'pdf_heavy'],
      ['many damaged bombs', 'pdf_heavy'],
      ['too long', 'pdf_pages'],
      ['damaged', 'document'],
    ])
    .run(async ({ assert }, [kind, rule]) => {
      assert.equal(await ruleOf(hostilePdfs[kind]()), rule)
    })
})
