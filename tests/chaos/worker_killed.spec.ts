import { test } from '@japa/runner'
import { house, until } from '#tests/house'

const ROWS = 2_000

interface Batch {
  id: string
  state: string
  counts: Record<string, number>
}

test('kill -9 of the worker in the middle of a batch loses and doubles nothing', async ({
  assert,
}) => {
  const { url, token, catcher, stopWorker, startWorker } = await house()
  const headers = { authorization: `Bearer ${await token('admin@instainstru.test')}` }
  const ask = async (path: string, init: RequestInit = {}) =>
    (await fetch(`${url}/api/admin${path}`, { ...init, headers })).json() as Promise<Batch>
  const caught = async () =>
    (await (await fetch(`${catcher.url}/counts`)).json()) as {
      messages: number
      duplicates: number
    }
  const before = (await caught()).messages

  const lines = Array.from({ length: ROWS }, (_, n) => `chaos${n}@example.com`)
  const form = new FormData()
  form.set('file', new Blob([['email', ...lines].join('\n')]), 'chaos.csv')
  const { id } = await ask('/invite-batches', { method: 'POST', body: form })

  for (const share of [0.2, 0.5, 0.8]) {
    await until(async () => (await caught()).messages - before >= ROWS * share, 60_000)
    await stopWorker('SIGKILL')
    await startWorker()
  }
  await until(async () => (await ask(`/invite-batches/${id}`)).state === 'done', 120_000)

  const { counts } = await ask(`/invite-batches/${id}`)
  assert.containsSubset(counts, { sent: ROWS, queued: 0, sending: 0, unknown: 0, failed: 0 })
  const { messages, duplicates } = await caught()
  assert.deepEqual([messages - before, duplicates], [ROWS, 0])
}).timeout(300_000)
