import { useEffect, useRef } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { cx } from 'instainstru-storefront/ui/cx.ts'
import { pathOf } from '../resources.ts'
import { useSections } from '../shell/use_sections.ts'

/** The pages of one section, above whichever is open. */
export default function BetaLayout() {
  const pages = useSections().filter(({ within }) => within === 'Beta')
  const { pathname } = useLocation()
  const strip = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const open = strip.current?.querySelector('[aria-current=page]')
    open?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname, pages.length])
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <nav aria-label="Beta" className="-mx-4 -mt-4 overflow-x-auto lg:-mx-6 lg:-mt-6">
        <ul ref={strip} className="flex min-w-max border-b border-line bg-raised px-3 lg:px-5">
          {pages.map(({ name, label }) => (
            <li key={name}>
              <NavLink
                to={pathOf(name)}
                className={({ isActive }) =>
                  cx(
                    'flex min-h-10 items-center border-b-2 px-3 text-sm hover:text-accent',
                    isActive
                      ? 'border-accent font-medium text-accent-strong'
                      : 'border-transparent text-muted'
                  )
                }
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </div>
  )
}
