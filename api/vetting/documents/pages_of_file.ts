import { open, readFile } from 'node:fs/promises'
import { turnstile } from '#api/core/turnstile'
import type { FileType } from './document.js'
import { wrongType } from './errors.js'
import { pageOfPicture } from './picture_gateway.js'
import { pagesOfPdf } from './pdf_gateway.js'
import { typeOfFile } from './type_of_file.js'

/** A reader of PDFs may take half a gigabyte, an unpacked picture a third of that. */
const through = turnstile(1)

export interface ReadFile {
  sentAs: FileType
  /** JPEGs, one a page. */
  pages: Buffer[]
}

/** An uploaded file as pictures of its pages. Throws a Refusal 422 that names the rule it breaks. */
export async function pagesOfFile(path: string): Promise<ReadFile> {
  await assertType(path)
  return through(async () => {
    const bytes = await readFile(path)
    const sentAs = typeOfFile(bytes)!
    const pages =
      sentAs === 'application/pdf' ? await pagesOfPdf(bytes) : [await pageOfPicture(bytes)]
    return { sentAs, pages }
  })
}

/** Before anything waits in line or takes memory. */
async function assertType(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    if (!typeOfFile(buffer.subarray(0, bytesRead))) throw wrongType()
  } finally {
    await file.close()
  }
}
