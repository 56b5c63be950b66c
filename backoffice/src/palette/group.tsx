import { Command } from 'cmdk'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface Choice {
  key: string
  label: ReactNode
  detail?: string
  icon?: LucideIcon
  run: () => void
}

/** Choices under a heading; no heading without choices. */
export function Group({ heading, choices }: { heading: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
    >
      {choices.map(({ key, label, detail, icon: Icon, run }) => (
        <Command.Item
          key={key}
          value={`${heading} ${key}`}
          onSelect={run}
          className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-strong"
        >
          {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
          <span className="min-w-0 truncate">{label}</span>
          {detail && <span className="ml-auto shrink-0 text-xs">{detail}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
