import type { ReactNode } from 'react'
import { Time } from '../format/time.tsx'
import { deviceOf } from '../users/device.ts'

export interface Device {
  id: string
  user_agent: string | null
  ip: string | null
  /** When it was used last. */
  last: string
  note?: ReactNode
  action?: ReactNode
}

/** Browsers and the like, each with what can be done about it. */
export function DeviceList({ label, devices }: { label: string; devices: readonly Device[] }) {
  return (
    <ul aria-label={label} className="grid gap-2">
      {devices.map(({ id, user_agent: agent, ip, last, note, action }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-2 rounded-md border border-line p-3 text-sm"
        >
          <span className="min-w-0">
            <span className="font-medium" title={agent ?? ''}>
              {deviceOf(agent)} {note}
            </span>
            <span className="block text-muted">
              {ip ?? 'Address unknown'} · <Time at={last} />
            </span>
          </span>
          {action}
        </li>
      ))}
    </ul>
  )
}
