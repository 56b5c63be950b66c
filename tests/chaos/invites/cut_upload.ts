import { request } from 'node:http'
import type { Run } from './run.ts'

/** Sends half of a file and leaves the connection open. @returns how many batches there were */
export async function cutUpload(run: Run): Promise<number> {
  const before = await countBatches(run)
  const { port } = run.stage.ground
  const body = [
    '--cut',
    'content-disposition: form-data; name="file"; filename="cut.csv"',
    'content-type: text/csv',
    '',
    run.csv().slice(0, 20_000),
  ].join('\r\n')
  const upload = request({
    host: '127.0.0.1',
    port,
    path: '/api/admin/invite-batches',
    method: 'POST',
    headers: {
      ...run.stage.credentials,
      'content-type': 'multipart/form-data; boundary=cut',
      'content-length': 1_000_000,
    },
  })
  upload.on('error', () => undefined)
  await new Promise<unknown>((written) => upload.write(body, written))
  return before
}

export async function countBatches(run: Run): Promise<number> {
  const answer = await run.stage.ask('/api/admin/invite-batches?_start=0&_end=1')
  return Number(answer.headers.get('x-total-count'))
}
