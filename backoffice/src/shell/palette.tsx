import { useLogout } from '@refinedev/core'
import { Command } from 'cmdk'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Drawer } from 'instainstru-storefront/ui/Drawer.tsx'
import { words } from '../format/numbers.ts'
import { setTheme, THEMES } from './theme.ts'
import { useSections } from './use_sections.ts'

const itemClass =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-strong'
const groupClass =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted'

interface PaletteProps {
  onClose: () => void
  onHelp: () => void
}

/** Every section and every action, by typing a few letters of it. */
export default function Palette({ onClose, onHelp }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const sections = useSections()
  const navigate = useNavigate()
  const { mutate: signOut } = useLogout()
  const mayInvite = sections.some(({ name }) => name === 'invites')
  const run = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Drawer
      label="Command palette"
      onClose={onClose}
      className="mx-auto mt-[10vh] h-fit max-h-[70vh] w-[min(36rem,calc(100%-2rem))] rounded-lg border border-line"
    >
      <Command label="Commands" loop className="flex min-h-0 flex-col">
        <Command.Input
          data-autofocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Where to, or what to do?"
          className="min-h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-muted"
        />
        {/* Beside the list, since a list box may hold nothing but options. */}
        <Command.Empty role="status" className="p-6 text-center text-sm text-muted">
          Nothing is called that.
        </Command.Empty>
        <Command.List className="max-h-[55vh] overflow-y-auto p-2">
          <Command.Group heading="Go to" className={groupClass}>
            {sections.map(({ name, label, group, icon: Icon }) => (
              <Command.Item
                key={name}
                keywords={[group]}
                className={itemClass}
                onSelect={run(() => navigate(`/${name}`))}
              >
                <Icon aria-hidden="true" className="size-4" />
                {label}
              </Command.Item>
            ))}
          </Command.Group>
          <Command.Group heading="Do" className={groupClass}>
            {mayInvite && (
              <Command.Item className={itemClass} onSelect={run(() => navigate('/invites/new'))}>
                Invite somebody
              </Command.Item>
            )}
            {mayInvite && typed.trim() && (
              <Command.Item
                // Holds what was typed, so it always fits.
                value={`search ${typed.trim()}`}
                className={itemClass}
                onSelect={run(() => navigate(`/invites?q=${encodeURIComponent(typed.trim())}`))}
              >
                Search invites for “{typed.trim()}”
              </Command.Item>
            )}
            {THEMES.map((theme) => (
              <Command.Item key={theme} className={itemClass} onSelect={run(() => setTheme(theme))}>
                Theme: {words(theme)}
              </Command.Item>
            ))}
            <Command.Item className={itemClass} onSelect={run(onHelp)}>
              Keyboard help
            </Command.Item>
            <Command.Item className={itemClass} onSelect={run(() => signOut())}>
              Sign out
            </Command.Item>
          </Command.Group>
        </Command.List>
      </Command>
    </Drawer>
  )
}
