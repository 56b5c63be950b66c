import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { dismissToast, useToasts, type Toast } from './toasts.ts'

const SHOWN_MS = 7_000
/** Long enough to read it and to reach its button. */
const WITH_ACTION_MS = 15_000

/** Put it once, outside every grid. A popover, so that notes lie above open dialogs. */
export function Toaster() {
  const toasts = useToasts()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Hiding first moves it above a dialog that was opened since.
    ref.current?.hidePopover()
    if (toasts.length > 0) ref.current?.showPopover()
  }, [toasts])
  const latest = toasts.at(-1)
  return (
    <>
      <p role="status" className="sr-only">
        {latest && `${latest.title} ${latest.detail ?? ''}`}
      </p>
      <div
        ref={ref}
        popover="manual"
        role="region"
        aria-label="Notes"
        className="inset-auto right-4 bottom-4 m-0 w-[min(24rem,calc(100%-2rem))] border-0 bg-transparent p-0"
      >
        <div className="grid gap-2">
          {toasts.map((note) => (
            <Note key={note.key} note={note} />
          ))}
        </div>
      </div>
    </>
  )
}

/** Good news goes by itself, unless somebody is reading it; bad news stays. */
function Note({ note }: { note: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || note.tone === 'danger') return
    const timer = setTimeout(() => dismissToast(note.key), note.action ? WITH_ACTION_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, note])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'flex items-start justify-between gap-3 rounded-md border border-l-4 border-line bg-raised py-2 pr-1 pl-3 text-sm text-ink shadow-soft',
        note.tone === 'danger' ? 'border-l-danger' : 'border-l-positive'
      )}
    >
      <div className="min-w-0 py-1 break-words">
        <p className="font-semibold">{note.title}</p>
        {note.detail && <p className="text-muted">{note.detail}</p>}
        {note.action && <NoteAction note={note} action={note.action} />}
      </div>
      <Button
        variant="quiet"
        size="iconSm"
        aria-label="Dismiss"
        onClick={() => dismissToast(note.key)}
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
    </div>
  )
}

function NoteAction({ note, action }: { note: Toast; action: NonNullable<Toast['action']> }) {
  return (
    <Button
      variant="secondary"
      size="sm"
      className="mt-1.5"
      onClick={() => {
        dismissToast(note.key)
        action.run()
      }}
    >
      {action.label}
    </Button>
  )
}
