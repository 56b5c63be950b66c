import { openAsBlob } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { usage, type Failure } from '../failure.ts'

/** As much as the API takes; told before the upload instead of after it. */
const MOST = 20 * 1024 * 1024

export type CsvSource = { name: string; data: Blob }

/** The CSV to upload. A file is not read into memory: the upload streams it from the disk. */
export async function csvSource(path: string): Promise<CsvSource> {
  if (path === '-') {
    if (process.stdin.isTTY)
      throw usage(
        'There is no CSV on stdin.',
        'stdin is the terminal.',
        'Pipe the CSV in, or name its file.'
      )
    return { name: 'stdin.csv', data: await drain(process.stdin, 'stdin') }
  }
  const info = await stat(path).catch((error) => Promise.reject(unreadable(path, error)))
  if (info.isDirectory())
    throw usage(`${path} is a folder.`, 'A CSV file is wanted.', 'Name the file inside it.')
  if (!info.isFile()) return { name: basename(path), data: await drainPath(path) }
  if (info.size === 0) throw empty(path)
  if (info.size > MOST) throw tooLarge(path, `${(info.size / 1024 / 1024).toFixed(1)} MiB`)
  await (await open(path).catch((error) => Promise.reject(unreadable(path, error)))).close()
  return { name: basename(path), data: await openAsBlob(path, { type: 'text/csv' }) }
}

/** A pipe, as `--csv <(command)` makes one: it can be read once, so it is held up to the limit. */
async function drainPath(path: string): Promise<Blob> {
  const file = await open(path).catch((error) => Promise.reject(unreadable(path, error)))
  return drain(file.createReadStream(), path)
}

async function drain(stream: AsyncIterable<Uint8Array>, name: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MOST) throw tooLarge(name, 'more than that')
    parts.push(new Uint8Array(chunk))
  }
  if (size === 0) throw empty(name)
  return new Blob(parts, { type: 'text/csv' })
}

const empty = (name: string): Failure =>
  usage(
    `${name} is empty.`,
    'A CSV needs a header line with “email” and at least one line below it.',
    'Check how the file was made.'
  )

const tooLarge = (name: string, size: string): Failure =>
  usage(
    `${name} is too large.`,
    `The API takes 20 MiB, this is ${size}. Nothing was uploaded.`,
    'Split it into several files.'
  )

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): Failure {
  if (code === 'ENOENT')
    return usage(
      `${path} is not there.`,
      'No file has this name.',
      'Check the path; it counts from the folder you are in.'
    )
  if (code === 'EACCES')
    return usage(
      `${path} cannot be read.`,
      'You have no permission to read it.',
      'Change its mode, or run as its owner.'
    )
  return usage(`${path} cannot be read.`, message, 'Check the path.')
}
