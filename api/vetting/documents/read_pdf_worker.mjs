/**
 * Draws the pages of a PDF, one for each message, in a thread of its own. Plain JavaScript: a thread
 * starts without the loader that reads TypeScript.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { inflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** @typedef {{ bytes: Uint8Array, pages: number, side: number }} Task */
/** @typedef {import('./errors.js').PdfFault} Fault */

const { bytes: sent, pages: mostPages, side } = /** @type {Task} */ (workerData)
const bytes = Buffer.from(sent)

const MEMORY_BYTES = 512 * 1024 * 1024
const STREAM_BYTES = 128 * 1024 * 1024
/** Of all parts together: many heavy ones keep the reader from everybody else's files. */
const ALL_BYTES = 512 * 1024 * 1024
/** No packed byte stands for more of them. */
const MOST_PACKED = 1_032
const PAGE_BYTES = 65_536

/** What a PDF may carry beside its pages, by names that stand in it for nothing else. */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|XFA(?=[\s[(<\d]))/

capMemory()
parentPort?.once('message', () => void read())

/** The reader asks for memory in one place; past the limit it hears that there is none. */
function capMemory() {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > MEMORY_BYTES) throw new RangeError('heavy')
    return grow.call(this, pages)
  }
}

async function read() {
  const fault = faultOf()
  if (fault) return say({ fault })
  try {
    const library = await PDFiumLibrary.init()
    const file = await library.loadDocument(bytes)
    const count = file.getPageCount()
    if (count < 1 || count > mostPages) return say({ fault: 'pages' })
    for (let at = 0; at < count; at++) {
      if (at > 0) await asked()
      say({ page: await drawn(file.getPage(at)) })
    }
    await asked()
    say({ done: true })
  } catch (error) {
    say({ fault: /[Pp]assword|security/.test(String(error)) ? 'encrypted' : 'damaged' })
  }
}

/** @returns {Promise<void>} */
const asked = () => new Promise((resolve) => parentPort?.once('message', () => resolve()))

/** @param {object} answer */
const say = (answer) => parentPort?.postMessage(answer)

/** @param {import('@hyzyla/pdfium').PDFiumPage} page */
async function drawn(page) {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = side / Math.max(originalWidth, originalHeight, 1)
  const size = { scale: Math.min(scale, 8), renderFormFields: true }
  const { width, height, data } = await page.render({ ...size, render: 'bitmap' })
  return { width, height, data }
}

/**
 * Looks before the reader does: at names of what acts, however they are spelled, and at how much each
 * packed part unpacks to.
 *
 * @returns {Fault | null}
 */
function faultOf() {
  if (ACTIVE.test(plain(bytes))) return 'active'
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const part = unpacked(at + 6)
    if (part === 'heavy' || spent > ALL_BYTES) return 'heavy'
    if (part && part.length < 4_000_000 && ACTIVE.test(plain(part))) return 'active'
  }
  return null
}

/**
 * Names may be written with `#` and two hex digits for a sign.
 *
 * @param {Buffer} part
 */
const plain = (part) =>
  part
    .toString('latin1')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))

/** How much was unpacked so far. */
let spent = 0

/**
 * What is packed at a place, or null where nothing is. One that turns out damaged may have taken as long
 * as the largest, and counts so.
 *
 * @param {number} from
 */
function unpacked(from) {
  const start =
    from + (bytes[from] === 13 ? 1 : 0) + (bytes[from + 1] === 10 || bytes[from] === 10 ? 1 : 0)
  const isPacked =
    (bytes[start] & 15) === 8 && bytes.readUInt16BE(Math.min(start, bytes.length - 2)) % 31 === 0
  if (!isPacked) return null
  try {
    const part = inflateSync(bytes.subarray(start), { maxOutputLength: STREAM_BYTES })
    spent += part.length
    return part
  } catch (error) {
    spent += Math.min(STREAM_BYTES, (bytes.length - start) * MOST_PACKED)
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'heavy' : null
  }
}
