import type { Api } from '../api/client.ts'
import type { Batch } from '../api/types.ts'
import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { onInterrupt } from '../interrupt.ts'
import type { CsvSource } from './csv_source.ts'
import { program } from '../program.ts'

export type UploadOptions = {
  dry_run: boolean
  force: boolean
  role?: string
  expires_in_days?: number
  founding?: boolean
  campaign?: string
}

/** Hands the file over as multipart; what comes back is the batch made of it, or made of it earlier. */
export async function upload(api: Api, source: CsvSource, options: UploadOptions): Promise<Batch> {
  const { signal, forget } = onInterrupt()
  const ask = { doing: `upload ${source.name}`, body: form(source, options), signal }
  try {
    return await api.post<Batch>('/admin/invite-batches', ask)
  } catch (error) {
    throw signal.aborted ? stopped : error
  } finally {
    forget()
  }
}

function form({ name, data }: CsvSource, { force, ...options }: UploadOptions): FormData {
  const filled = new FormData()
  for (const [key, value] of Object.entries({ ...options, force: force || undefined }))
    if (value !== undefined) filled.set(key, String(value))
  filled.set('file', data, name)
  return filled
}

const stopped = new Failure('You stopped the upload.', {
  why: 'The API had not confirmed it; if it has the whole file, there is a batch of it.',
  todo: `Look: ${program} batches list. Uploading the same file again sends nobody a second invitation.`,
  exit: exits.interrupted,
  code: 'interrupted',
})
