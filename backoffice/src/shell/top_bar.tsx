import { Menu as MenuIcon, Search } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Drawer } from 'instainstru-storefront/ui/Drawer.tsx'
import { Kbd } from 'instainstru-storefront/ui/Kbd.tsx'
import { Brand } from './brand.tsx'
import { PhaseMark } from './phase_mark.tsx'
import { Rail } from './rail.tsx'
import { UserMenu } from './user_menu.tsx'

interface TopBarProps {
  onPalette: () => void
  onHelp: () => void
}

export function TopBar({ onPalette, onHelp }: TopBarProps) {
  const [railOpen, setRailOpen] = useState(false)
  const closeRail = () => setRailOpen(false)
  return (
    <header className="flex h-12 items-center justify-between gap-3 border-b border-line bg-raised px-4">
      <div className="flex min-w-0 items-center gap-2">
        <Button
          variant="quiet"
          size="iconSm"
          aria-label="Sections"
          className="lg:hidden"
          onClick={() => setRailOpen(true)}
        >
          <MenuIcon aria-hidden="true" className="size-5" />
        </Button>
        <Brand />
        <PhaseMark />
      </div>
      <div className="flex items-center gap-2">
        <Button
          variant="secondary"
          size="sm"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={onPalette}
          className="border-line font-normal text-muted max-sm:w-8 max-sm:px-0"
        >
          <Search aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">Go to…</span>
          <span aria-hidden="true" className="flex gap-0.5 max-sm:hidden">
            <Kbd>Ctrl</Kbd>
            <Kbd>K</Kbd>
          </span>
        </Button>
        <UserMenu onHelp={onHelp} />
      </div>
      {railOpen && (
        <Drawer label="Sections" side="left" onClose={closeRail} className="w-72">
          <div className="flex h-12 items-center border-b border-line px-4">
            <Brand />
          </div>
          <Rail onNavigate={closeRail} />
        </Drawer>
      )}
    </header>
  )
}
