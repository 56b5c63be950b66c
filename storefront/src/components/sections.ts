import { openDoors } from '@/features/posture/doors.ts'

export interface Section {
  href: string
  label: string
}

/** What is taught, as long as the catalogue itself is shut. */
const BOARD: Section = { href: '/#lessons', label: 'Lessons' }

const HOME: readonly Section[] = [
  { href: '/#how', label: 'How it works' },
  { href: '/#teach', label: 'Teach' },
]

/** What header and footer lead to: the home page's parts, and never to what is shut. */
export function sectionsFor(locals: Partial<App.Locals>): readonly Section[] {
  const { site_name, beta } = locals
  const instructorsOnly = site_name === 'beta' && beta?.phase === 'instructor_only'
  const { lessons, search, invited } = openDoors(locals)
  const directory = [
    ...(lessons ? [{ href: '/services', label: 'Lessons' }] : []),
    ...(search ? [{ href: '/search', label: 'Instructors' }] : []),
    ...(lessons ? [{ href: '/neighborhoods', label: 'Neighborhoods' }] : []),
  ]
  if (!instructorsOnly) return [...(lessons ? directory : [BOARD, ...directory]), ...HOME]
  return [
    { href: '/instructor/join#gifts', label: 'Why come early' },
    ...directory,
    ...(invited ? [{ href: '/invite/claim', label: 'Open your invite' }] : []),
  ]
}
