import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { useModal } from './useModal.ts'

interface DialogProps {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  className?: string
}

/** A question in the middle of the page; open while mounted. */
export function Dialog({ title, onClose, children, className }: DialogProps) {
  const id = useId()
  return (
    <dialog
      {...useModal(onClose)}
      aria-labelledby={id}
      className={cx(
        'm-auto w-[min(34rem,calc(100%-2rem))] rounded-lg border border-line bg-raised p-0 text-ink shadow-soft backdrop:bg-black/50',
        className
      )}
    >
      <div className="grid gap-4 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 id={id} className="display text-xl font-semibold">
            {title}
          </h2>
          <Button variant="quiet" size="iconSm" aria-label="Close" onClick={onClose}>
            <X aria-hidden="true" className="size-4" />
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
