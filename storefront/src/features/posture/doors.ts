import type { StorefrontLocals } from '../../../../api/web/storefront_locals.ts'

type Beta = StorefrontLocals['beta']

/** Who may come in without an invite, and whether one lets anybody in at all. */
export interface OpenDoors {
  student: boolean
  instructor: boolean
  invited: boolean
  /** This visitor may look through what there is to learn. */
  lessons: boolean
  /** This visitor may look for who teaches it. */
  search: boolean
}

/** What a page knows of the beta and, where it has asked, of who looks at it. */
interface Known extends Partial<StorefrontLocals> {
  visit?: { me: { beta: { access: boolean } } | null }
}

const SHUT: Beta['doors'] = { student: 'shut', instructor: 'shut' }

/** Each role's door; shut where the gateway did not say. */
export const doorsIn = ({ beta }: Partial<StorefrontLocals>): Beta['doors'] => beta?.doors ?? SHUT

/** What this moment of the beta lets a visitor do. */
export function openDoors(locals: Known): OpenDoors {
  const { student, instructor } = doorsIn(locals)
  return {
    student: student === 'open',
    instructor: instructor === 'open',
    invited: student !== 'shut' || instructor !== 'shut',
    lessons: may('browse_directory', locals),
    search: may('search', locals),
  }
}

/** Whether anybody at all may come in as this, if only with an invite. */
export const letsIn = (role: 'student' | 'instructor', locals: Partial<StorefrontLocals>) =>
  doorsIn(locals)[role] !== 'shut'

/**
 * As the gates of directory and search judge: who holds a grant gets in before everybody does, and so do
 * staff who look ahead, who alone see the preview host.
 */
function may(
  capability: 'browse_directory' | 'search',
  { beta, visit, site_name: site }: Known
): boolean {
  if (!beta) return false
  if (beta.capabilities[capability] === true) return true
  return site === 'preview' || visit?.me?.beta.access === true
}
