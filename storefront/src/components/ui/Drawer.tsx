import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { useModal } from './useModal.ts'

interface DrawerProps {
  label: string
  side?: 'left' | 'right'
  onClose: () => void
  children: ReactNode
  className?: string
}

/** A sheet along one edge, full height; open while mounted. */
export function Drawer({ label, side = 'right', onClose, children, className }: DrawerProps) {
  return (
    <dialog
      {...useModal(onClose)}
      aria-label={label}
      className={cx(
        'm-0 h-dvh max-h-none w-[min(34rem,100%)] max-w-none bg-raised p-0 text-ink shadow-soft backdrop:bg-black/40',
        side === 'right' ? 'ml-auto border-l border-line' : 'mr-auto border-r border-line',
        className
      )}
    >
      <div className="flex h-full flex-col">{children}</div>
    </dialog>
  )
}
