import { NavLink } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { useSections } from './use_sections.ts'

/** The sections by job; a job without a section is not named. */
export function Rail({ onNavigate }: { onNavigate?: () => void }) {
  const sections = useSections()
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
              .map(({ name, label, icon: Icon }) => (
                <li key={name}>
                  <NavLink
                    to={`/${name}`}
                    onClick={onNavigate}
                    className={({ isActive }) =>
                      cx(
                        'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm hover:bg-sunken',
                        isActive && 'bg-accent-soft font-medium text-accent-strong'
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
