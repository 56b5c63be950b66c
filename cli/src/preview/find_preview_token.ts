import type { Api } from '../api/client.ts'
import { slice } from '../api/pages.ts'
import { Failure, usage } from '../failure.ts'
import { program } from '../program.ts'

export type PreviewToken = {
  id: string
  name: string
  hint: string
  state: string
  uses: number
  last_used_at: string | null
  expires_at: string
}

const path = '/admin/preview-tokens'

export const previewTokens = (api: Api, page: { start: number; limit: number }) =>
  slice<PreviewToken>(api, path, 'list the preview links', {}, page)

/** The live link with this id, or the only one with this name. */
export async function findPreviewToken(api: Api, named: string): Promise<PreviewToken> {
  const { rows } = await previewTokens(api, { start: 0, limit: 10_000 })
  const live = rows.filter(({ state }) => state === 'live')
  const byId = live.filter(({ id }) => id === named)
  const [found, ...others] = byId.length > 0 ? byId : live.filter(({ name }) => name === named)
  if (!found)
    throw new Failure(`There is no live preview link “${named}”.`, {
      why: 'Neither an id nor a name of those that are live is like it.',
      todo: `See them: ${program} preview-tokens list`,
      code: 'preview_token_not_found',
    })
  if (others.length === 0) return found
  const which = [found, ...others].map(({ id, hint }) => `${id} (…${hint})`).join(', ')
  throw usage(`Several preview links are called “${named}”.`, which, 'Name yours by its id.')
}
