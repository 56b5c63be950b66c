import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export interface Tab {
  key: string
  label: string
  body: ReactNode
}

/** Parts of one thing, one at a time; arrow keys walk along. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <Radix.Root defaultValue={tabs[0]?.key} className="grid min-w-0 gap-4">
      <Radix.List aria-label={label} className="flex flex-wrap border-b border-line">
        {tabs.map(({ key, label: name }) => (
          <Radix.Trigger
            key={key}
            value={key}
            className="-mb-px min-h-9 cursor-pointer border-b-2 border-transparent px-2 text-sm text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {name}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ key, body }) => (
        <Radix.Content key={key} value={key} className="min-w-0 outline-offset-4">
          {body}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
