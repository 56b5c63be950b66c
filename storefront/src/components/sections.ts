/** The home page's parts, as header and footer name them. */
export const SECTIONS = [
  { href: '/#lessons', label: 'Lessons' },
  { href: '/#how', label: 'How it works' },
  { href: '/#teach', label: 'Teach' },
] as const
