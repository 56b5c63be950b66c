import { Command } from 'cmdk'
import { useState } from 'react'
import { Drawer } from 'instainstru-storefront/ui/Drawer.tsx'
import { useSections } from '../shell/use_sections.ts'
import { Group } from './group.tsx'
import { useChoices } from './use_choices.ts'
import { useHits } from './use_hits.ts'

interface PaletteProps {
  onClose: () => void
  onHelp: () => void
}

/** Every section, every action and the rows of the lists, by typing a few letters of them. */
export default function Palette({ onClose, onHelp }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const sections = useSections()
  const found = useHits(sections, typed)
  const groups = useChoices({ typed, sections, found, onHelp })
  const looking = found.some((one) => one.looking)
  const failed = found.filter((one) => one.failed).map(({ section }) => section.label)
  return (
    <Drawer
      label="Command palette"
      onClose={onClose}
      className="mx-auto mt-[10vh] h-fit max-h-[70vh] w-[min(36rem,calc(100%-2rem))] rounded-lg border border-line"
    >
      <Command label="Commands" loop shouldFilter={false} className="flex min-h-0 flex-col">
        <Command.Input
          data-autofocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Where to, what to do, or whom to find?"
          className="min-h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-muted"
        />
        {/* Beside the list, since a list box may hold nothing but options. */}
        <Command.Empty role="status" className="p-6 text-center text-sm text-muted">
          Nothing is called that.
        </Command.Empty>
        <Command.List className="max-h-[55vh] overflow-y-auto p-2">
          {groups.map(([heading, choices]) => (
            <Group
              key={heading}
              heading={heading}
              choices={choices.map((choice) => ({
                ...choice,
                run() {
                  onClose()
                  choice.run()
                },
              }))}
            />
          ))}
        </Command.List>
        <p role="status" className="px-4 py-2 text-xs text-muted empty:hidden">
          {looking && 'Looking…'}
          {!looking && failed.length > 0 && `Could not look in: ${failed.join(', ')}.`}
        </p>
      </Command>
    </Drawer>
  )
}
