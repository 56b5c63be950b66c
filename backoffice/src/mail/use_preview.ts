import { useQuery } from '@tanstack/react-query'
import { http } from '../data/http.ts'
import type { ApiError } from '../data/problem.ts'

export type Theme = 'light' | 'dark'

/** What an address of a preview answers. */
interface Preview {
  subject: string
  text: string
  /** The HTML part, to be shown in a frame. */
  frame: string
}

/**
 * Asks for the text before the frame does: it tells what went wrong in words, which a frame cannot,
 * and renews an old session, which a frame cannot either.
 */
export function usePreview(src: string, theme: Theme) {
  return useQuery<Preview, ApiError>({
    queryKey: ['mail-preview', src, theme],
    async queryFn({ signal }) {
      const { data, headers } = await http.get<string>(partOf(src, { as: 'text' }), { signal })
      const subject = decodeURIComponent(String(headers['x-mail-subject'] ?? ''))
      return { subject, text: data, frame: partOf(src, { theme }) }
    },
  })
}

function partOf(src: string, query: Record<string, string>): string {
  const url = new URL(src, window.location.origin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.pathname + url.search
}
