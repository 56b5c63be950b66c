import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Failure, usage } from '../failure.ts'

/** Writes an answer's body to a new file or, for `-`, to stdout, as it comes. Returns the bytes written. */
export async function download(response: Response, target: string): Promise<number> {
  let bytes = 0
  const body = Readable.fromWeb(response.body as ReadableStream)
  body.on('data', (chunk: Uint8Array) => (bytes += chunk.length))
  if (target === '-') {
    await pipeline(body, process.stdout, { end: false }).catch(ignoreClosedPipe)
    return bytes
  }
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600 })
  await pipeline(body, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.syscall === 'open') throw notWritable(target, error)
    await rm(target, { force: true })
    throw new Failure(`Could not write ${target}.`, {
      why: `${error.message} after ${bytes} bytes; the unfinished file was removed.`,
      todo: 'Repeat the command.',
    })
  })
  return bytes
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}

export function notWritable(target: string, { code, message }: NodeJS.ErrnoException): Failure {
  if (code === 'EEXIST')
    return usage(
      `${target} is there already.`,
      'Nothing is overwritten.',
      'Name another file, or move that one away.'
    )
  return usage(
    `${target} cannot be written.`,
    `${message}.`,
    'Name a file in a folder you may write to.'
  )
}
