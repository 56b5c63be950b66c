import { lazy, Suspense, useEffect, useState } from 'react'
import { Outlet } from 'react-router'
import { Rail } from './rail.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TierBar } from './tier_bar.tsx'
import { TopBar } from './top_bar.tsx'

const Palette = lazy(() => import('../palette/palette.tsx'))
const Help = lazy(() => import('./help.tsx'))

/** What stays while the pages change. */
export function Shell() {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpen(null)
  const showHelp = () => setOpen('help')
  useShortcuts({ '?': showHelp })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((now) => (now === 'palette' ? null : 'palette'))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-raised focus:px-4 focus:py-2"
      >
        To the content
      </a>
      <TierBar />
      <TopBar onPalette={() => setOpen('palette')} onHelp={showHelp} />
      <div className="flex flex-1">
        <aside className="w-52 shrink-0 border-r border-line bg-raised max-lg:hidden">
          <div className="sticky top-0">
            <Rail />
          </div>
        </aside>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 p-4 outline-none lg:p-6">
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {open === 'palette' && <Palette onClose={close} onHelp={showHelp} />}
        {open === 'help' && <Help onClose={close} />}
      </Suspense>
    </div>
  )
}
