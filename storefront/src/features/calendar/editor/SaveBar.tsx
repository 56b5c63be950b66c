import { Pointer, Redo2, Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/Button.tsx'
import { cx } from '@/components/ui/cx.ts'
import type { Paint } from '../week/day.ts'
import { unsavedWeeks } from '../week/editor.ts'
import { count } from '../week/words.ts'
import { Brushes } from './Brushes.tsx'
import type { WeekEditing } from './useWeekEditor.ts'

interface SaveBarProps {
  editing: WeekEditing
  brush: Paint
  onBrush: (brush: Paint) => void
  drawing: boolean
  onDrawing: (drawing: boolean) => void
}

/** Always at hand, at the foot of the window: what one paints with, the way back, and saving. */
export function SaveBar({ editing, brush, onBrush, drawing, onDrawing }: SaveBarProps) {
  const { editor, busy, step, save, giveUp } = editing
  const unsaved = Object.keys(editor.painted).length
  const weeks = unsavedWeeks(editor).length
  return (
    <div className="save-bar">
      <Brushes brush={brush} onBrush={onBrush} />
      <div className="flex items-center gap-1">
        <Button
          variant="quiet"
          size="icon"
          aria-label="Undo"
          aria-keyshortcuts="Control+Z"
          disabled={editor.done.length === 0}
          onClick={() => step('undo')}
        >
          <Undo2 size={20} aria-hidden="true" />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label="Redo"
          aria-keyshortcuts="Control+Shift+Z"
          disabled={editor.undone.length === 0}
          onClick={() => step('redo')}
        >
          <Redo2 size={20} aria-hidden="true" />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label="Draw with one finger"
          aria-pressed={drawing}
          className={cx('draw-switch', drawing && 'bg-accent-soft text-accent-strong')}
          onClick={() => onDrawing(!drawing)}
        >
          <Pointer size={20} aria-hidden="true" />
        </Button>
        <p className="mr-auto px-1 text-sm leading-tight text-muted">
          {unsaved === 0 ? 'All saved' : `${count(unsaved, 'day')} not saved`}
          {weeks > 1 && ` in ${weeks} weeks`}
          {unsaved > 0 && (
            <button type="button" className="link block min-h-6 cursor-pointer" onClick={giveUp}>
              Discard
            </button>
          )}
        </p>
        <Button pending={busy === 'saving'} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </div>
  )
}
