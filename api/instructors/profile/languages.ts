const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * A language as it is kept, `pt-BR` for `PT-br`; null for what is none. The platform's list of
 * languages decides, so that nobody speaks one that cannot be named.
 */
export function readLanguage(code: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(code)
    return tag && NAMES.of(tag) ? tag : null
  } catch {
    // No tag at all, or one with more to it than a language, such as an order of sorting.
    return null
  }
}

/** "Spanish" for `es`. */
export const languageName = (code: string): string => NAMES.of(code) ?? code
