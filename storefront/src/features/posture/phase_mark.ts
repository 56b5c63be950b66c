import type { StorefrontLocals } from '../../../../api/web/storefront_locals.ts'

const WORDS: Readonly<Record<string, string>> = {
  closed: 'Opening soon',
  instructor_only: 'Instructors first',
  alpha: 'By invitation',
  open_beta: 'Beta',
  custom: 'Beta',
}

/** The small sign beside our name; none once everybody is in. */
export function phaseMark({ site_name, beta }: Partial<StorefrontLocals>) {
  if (site_name === 'preview') return { words: 'Staff preview', tone: 'signal' } as const
  const words = WORDS[beta?.phase ?? '']
  return words ? ({ words, tone: 'accent' } as const) : null
}
