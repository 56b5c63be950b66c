import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture of one colour. */
export const plainPicture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#c03050' } })

/** A photo as a telephone makes it: it tells where it was taken. */
export const photoWithPlace = () =>
  plainPicture()
    .withExif({ IFD0: { Make: 'Flimcamera' }, IFD3: { GPSLatitude: '40/1 42/1 0/1' } })
    .jpeg()
    .toBuffer()

/** A head that promises more pixels than anybody has memory for, and nothing behind it. */
export async function pixelFlood(): Promise<Buffer> {
  const png = await plainPicture(4, 4).png().toBuffer()
  png.writeUInt32BE(50_000, 16)
  png.writeUInt32BE(50_000, 20)
  return png
}

interface PdfParts {
  pages?: number
  /** Further entries of the catalogue. */
  catalogue?: string
  /** Further objects, from number 100 on. */
  objects?: (string | Buffer)[]
  trailer?: string
}

/** A small PDF with a word on each page. */
export function pdf({
  pages = 1,
  catalogue = '',
  objects = [],
  trailer = '',
}: PdfParts = {}): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => 10 + index)
  const written = 'BT /F1 24 Tf 40 100 Td (Report) Tj ET'
  const parts = [
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalogue}>>endobj\n`,
    `2 0 obj<</Type/Pages/Kids[${numbers.map((n) => `${n} 0 R`).join(' ')}]/Count ${pages}>>endobj\n`,
    `3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n`,
    `4 0 obj<</Length ${written.length}>>stream\n${written}\nendstream endobj\n`,
    ...numbers.map(
      (n) =>
        `${n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R` +
        `/Resources<</Font<</F1 3 0 R>>>>>>endobj\n`
    ),
    ...objects.flatMap((object, index) => [`${100 + index} 0 obj`, object, 'endobj\n']),
    `trailer<</Root 1 0 R${trailer}>>\n%%EOF\n`,
  ]
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

const packed = (bytes: Buffer, dictionary = '') => {
  const content = deflateSync(bytes)
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream '),
  ])
}

const ENCRYPTED = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'11'.repeat(32)}>/U<${'22'.repeat(
  32
)}>>>/ID[<01><01>]`

/** PDFs that nobody should have to open, by what is wrong with them. */
export const hostilePdfs: Record<string, () => Buffer> = {
  scripted: () => pdf({ catalogue: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }),
  'scripted under another spelling': () =>
    pdf({ catalogue: '/OpenAction<</S/J#61vaScript/JS(app.alert(1))>>' }),
  'scripted inside a packed part': () => {
    const inner = '5 0 <</S/JavaScript/JS(app.alert(1))>>'
    return pdf({ objects: [packed(Buffer.from(inner), '/Type/ObjStm/N 1/First 4')] })
  },
  launching: () => pdf({ catalogue: '/OpenAction<</S/Launch/F(cmd.exe)>>' }),
  'with a file inside': () => pdf({ catalogue: '/Names<</EmbeddedFiles<</Names[]>>>>' }),
  locked: () => pdf({ trailer: ENCRYPTED }),
  bomb: () => pdf({ objects: [packed(Buffer.alloc(129 * 1024 * 1024))] }),
  'many bombs': () =>
    pdf({ objects: Array<Buffer>(5).fill(packed(Buffer.alloc(127 * 1024 * 1024))) }),
  'many damaged bombs': () => {
    const part = packed(Buffer.alloc(1_000))
    part.fill(0xff, part.length - 20, part.length - 12)
    return pdf({ objects: [...Array<Buffer>(6).fill(part), Buffer.alloc(200_000, ' ')] })
  },
  'too long': () => pdf({ pages: 31 }),
  damaged: () => Buffer.from('%PDF-1.7\nnothing of the kind'),
}
