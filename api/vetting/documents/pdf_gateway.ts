import { Worker } from 'node:worker_threads'
import { DOCUMENT_LIMITS } from './document.js'
import { pdfRefused, type PdfFault } from './errors.js'
import { pageOfBitmap, type Bitmap } from './picture_gateway.js'

const READER = new URL('./read_pdf_worker.mjs', import.meta.url)

/** Two minutes of a slow machine; a file that keeps its reader busy longer is meant to. */
const DEADLINE_MS = 120_000

type Said = { fault: PdfFault } | { page: Bitmap } | { done: true }

/**
 * The pages of a PDF as pictures. It is read in a thread of its own, with a limit to its memory and time,
 * by a reader that runs no scripts; nothing of the file but what its pages show comes out.
 *
 * @throws Refusal 422 by the rules `pdf_encrypted`, `pdf_active`, `pdf_pages`, `pdf_heavy`, `document`
 */
export async function pagesOfPdf(bytes: Buffer): Promise<Buffer[]> {
  const { pages, side } = DOCUMENT_LIMITS
  const reader = new Worker(READER, {
    workerData: { bytes, pages, side },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const timer = setTimeout(() => void reader.terminate(), DEADLINE_MS)
  try {
    const drawn: Buffer[] = []
    for (let said = await answer(reader); !('done' in said); said = await answer(reader)) {
      if ('fault' in said) throw pdfRefused(said.fault)
      drawn.push(await pageOfBitmap(said.page))
    }
    return drawn
  } finally {
    clearTimeout(timer)
    await reader.terminate()
  }
}

/** Asks for the next page; a reader that gave up, or was ended, took on too much. */
function answer(reader: Worker): Promise<Said> {
  return new Promise((resolve) => {
    const heavy = () => resolve({ fault: 'heavy' })
    const settle = (said: Said) => {
      reader.off('exit', heavy).off('error', heavy)
      resolve(said)
    }
    reader.once('exit', heavy).once('error', heavy).once('message', settle)
    reader.postMessage('next')
  })
}
