import { useLogout } from '@refinedev/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { words } from '../format/numbers.ts'
import { pathOf } from '../resources.ts'
import type { Section } from '../section.ts'
import { pageCommands, type PageCommand } from '../shell/page_commands.ts'
import { recentPlaces } from '../shell/recent.ts'
import { setTheme, THEMES } from '../shell/theme.ts'
import { fits } from './fits.ts'
import type { Choice } from './group.tsx'
import type { Found } from './use_hits.ts'

interface Wanted {
  typed: string
  sections: readonly Section[]
  found: readonly Found[]
  onHelp: () => void
}

export type Groups = readonly (readonly [heading: string, choices: Choice[]])[]

/** Everything that fits what is typed, group by group. */
export function useChoices({ typed, sections, found, onHelp }: Wanted): Groups {
  const navigate = useNavigate()
  const { mutate: signOut } = useLogout()
  // What the page offered when the palette was opened; it does not change meanwhile.
  const [offered] = useState(pageCommands)
  const [places] = useState(recentPlaces)
  const open = (path: string) => () => void navigate(path)
  const named = (choices: Choice[]) =>
    choices.filter(({ label, detail }) => fits(`${label} ${detail ?? ''}`, typed))
  const maySwitch = sections.some(({ name }) => name === 'phases')
  const mayInvite = sections.some(({ name }) => name === 'invites')
  const wanted = typed.trim()

  const go = sections
    .filter(({ label, group, within }) => fits(`${label} ${within ?? ''} ${group}`, typed))
    .map(({ name, label, icon }) => ({ key: name, label, icon, run: open(pathOf(name)) }))
  const doing: Choice[] = [
    ...(mayInvite ? [{ key: 'invite', label: 'Invite somebody', run: open('/invites/new') }] : []),
    ...(maySwitch ? phaseChoices(open) : []),
    ...THEMES.map((theme) => ({
      key: theme,
      label: `Theme: ${words(theme)}`,
      run: () => setTheme(theme),
    })),
    { key: 'account', label: 'Your account', run: open('/account') },
    { key: 'help', label: 'Keyboard help', run: onHelp },
    { key: 'sign-out', label: 'Sign out', run: () => signOut() },
  ]
  const page = ['On this page', named(offered.map(toChoice))] as const
  const sectionsThatFit = ['Go to', go] as const
  const recent = [
    'Recent',
    named(places.map(({ title, path }) => ({ key: path, label: title, run: open(path) }))),
  ] as const
  if (!wanted) return [page, recent, sectionsThatFit, ['Do', doing]]
  const search: Choice = {
    key: 'invites',
    label: `Search invites for “${wanted}”`,
    run: open(`/invites?q=${encodeURIComponent(wanted)}`),
  }
  // What comes later stands below, so that nothing moves under the choice that is made already.
  return [
    page,
    sectionsThatFit,
    ['Do', named(doing)],
    ['Search', mayInvite ? [search] : []],
    recent,
    ...found.map(({ section: { name, label, icon }, hits }) => {
      const choices = hits.map(({ id, title, detail }) => {
        return { key: id, label: title, detail, icon, run: open(`${pathOf(name)}/${id}`) }
      })
      return [label, choices] as const
    }),
  ]
}

const phaseChoices = (open: (path: string) => () => void): Choice[] => [
  { key: 'switch', label: 'Switch the phase', run: open('/beta/phases/switch') },
  { key: 'roll-back', label: 'Roll back the phase', run: open('/beta/phases/switch?back=1') },
  { key: 'override', label: 'Set an override', run: open('/beta/overrides/new') },
  { key: 'preview', label: 'Make a preview link', run: open('/beta/preview/new') },
]

const toChoice = ({ label, run }: PageCommand): Choice => ({ key: label, label, run })
