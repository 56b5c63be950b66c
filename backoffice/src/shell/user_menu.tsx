import { useGetIdentity, useLogout } from '@refinedev/core'
import { Check, CircleUser, Keyboard, LogOut } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from 'instainstru-storefront/ui/Button.tsx'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from 'instainstru-storefront/ui/Menu.tsx'
import type { Me } from '../auth/me.ts'
import { words } from '../format/numbers.ts'
import { setTheme, THEMES, useTheme } from './theme.ts'

export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { data: person } = useGetIdentity<Me>()
  const { mutate: signOut } = useLogout()
  const navigate = useNavigate()
  const theme = useTheme()
  const initials = person ? person.first_name.charAt(0) + person.last_name.charAt(0) : ''
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" size="iconSm" className="rounded-full">
          <span className="grid size-7 place-items-center rounded-full bg-accent text-xs font-semibold text-on-accent">
            {initials}
          </span>
          <span className="sr-only">Your account</span>
        </Button>
      }
    >
      <MenuLabel>
        {person?.email}
        <br />
        {person?.roles.map(words).join(', ')}
      </MenuLabel>
      <MenuSeparator />
      <MenuItem onSelect={() => void navigate('/account')}>
        <CircleUser aria-hidden="true" className="size-4" /> Your account
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>Theme</MenuLabel>
      {THEMES.map((choice) => (
        <MenuItem key={choice} onSelect={() => setTheme(choice)}>
          <span className="size-4">
            {theme === choice && <Check aria-label="chosen" className="size-4" />}
          </span>
          {words(choice)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={onHelp}>
        <Keyboard aria-hidden="true" className="size-4" /> Keyboard help
      </MenuItem>
      <MenuItem onSelect={() => signOut()}>
        <LogOut aria-hidden="true" className="size-4" /> Sign out
      </MenuItem>
    </Menu>
  )
}
