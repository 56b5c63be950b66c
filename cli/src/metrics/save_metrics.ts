import type { Api } from '../api/client.ts'
import { download } from '../api/download.ts'
import type { Query } from '../api/query.ts'

interface Wish {
  query: Query
  doing: string
  target: string
}

/** The API's own CSV, to a file or stdout. */
export async function saveMetrics(api: Api, path: string, { query, doing, target }: Wish) {
  const response = await api.send('GET', path, { doing, query })
  return { file: target, bytes: await download(response, target) }
}
