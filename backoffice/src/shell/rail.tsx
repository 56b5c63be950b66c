import { NavLink, useLocation } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { pathOf } from '../resources.ts'
import type { Section } from '../section.ts'
import { useSections } from './use_sections.ts'

/** The sections by job; a job without a section is not named. */
export function Rail({ onNavigate }: { onNavigate?: () => void }) {
  const { pathname } = useLocation()
  const sections = railOf(useSections(), pathname)
  const groups = [...new Set(sections.map(({ group }) => group))]
  return (
    <nav aria-label="Sections" className="grid gap-5 p-3">
      {groups.map((group) => (
        <div key={group}>
          <p id={`rail-${group}`} className="px-2.5 pb-1 text-xs font-medium text-muted">
            {group}
          </p>
          <ul aria-labelledby={`rail-${group}`} className="grid gap-0.5">
            {sections
              .filter((section) => section.group === group)
              .map(({ name, label, to, icon: Icon, here }) => (
                <li key={name}>
                  <NavLink
                    to={to}
                    onClick={onNavigate}
                    className={({ isActive }) =>
                      cx(
                        'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm hover:bg-sunken',
                        (isActive || here) && 'bg-accent-soft font-medium text-accent-strong'
                      )
                    }
                  >
                    <Icon aria-hidden="true" className="size-4 shrink-0" />
                    {label}
                  </NavLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

interface Entry extends Pick<Section, 'name' | 'label' | 'group' | 'icon'> {
  to: string
  /** One of its pages is open. */
  here: boolean
}

/** A section of several pages is one entry, which leads to the first of them that one may open. */
function railOf(sections: readonly Section[], pathname: string): Entry[] {
  return sections.flatMap((section, index) => {
    const { name, within } = section
    const to = pathOf(name)
    if (!within) return { ...section, to, here: false }
    const first = sections.findIndex((one) => one.within === within)
    const folder = `/${within.toLowerCase()}/`
    return index === first
      ? { ...section, label: within, to, here: pathname.startsWith(folder) }
      : []
  })
}
