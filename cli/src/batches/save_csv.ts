import type { Api } from '../api/client.ts'
import { download } from '../api/download.ts'
import { usage } from '../failure.ts'

type Target = { target: string; json: boolean }

/** Writes one of a batch's CSVs to a new file, or to stdout for `-`. */
export async function saveCsv(
  api: Api,
  id: string,
  name: 'verdicts' | 'results',
  { target, json }: Target
): Promise<{ file: string; bytes: number }> {
  if (json && target === '-')
    throw usage(
      '--json and a CSV on stdout do not go together.',
      'Both write to stdout.',
      'Name a file: --output FILE.'
    )
  const path = `/admin/invite-batches/${encodeURIComponent(id)}/${name}.csv`
  const response = await api.send('GET', path, { doing: `download the ${name}`, about: id })
  return { file: target, bytes: await download(response, target) }
}
