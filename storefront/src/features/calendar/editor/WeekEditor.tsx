import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { Alert } from '@/components/ui/Alert.tsx'
import { Kbd } from '@/components/ui/Kbd.tsx'
import { Skeleton } from '@/components/ui/Skeleton.tsx'
import { firstBlock } from '../picture/first_block.ts'
import { CELL_BLOCKS } from '../week/cells.ts'
import { awayOn } from '../week/away.ts'
import { clockSwitch } from '../week/clock_switch.ts'
import { dateInWords, datesOfWeek } from '../week/dates.ts'
import type { Paint } from '../week/day.ts'
import { dayOn } from '../week/editor.ts'
import { switchInWords } from '../week/words.ts'
import { DAYS_ON_PHONES, DaySwitch } from './DaySwitch.tsx'
import { MergeView } from './MergeView.tsx'
import { AwayNote, TroubleNote } from './Messages.tsx'
import { SaveBar } from './SaveBar.tsx'
import { useWeekEditor, type EditorStart } from './useWeekEditor.ts'
import { WeekBar } from './WeekBar.tsx'
import { WeekGrid } from './WeekGrid.tsx'
import './editor.css'

const LAST_FIRST_DAY = 7 - DAYS_ON_PHONES

/** Weeks of hours to be painted with mouse, finger or keys. */
export default function WeekEditor(start: EditorStart) {
  const editing = useWeekEditor(start)
  const { editor, monday, zone, away, theirs, trouble, busy, said, result, known } = editing
  const [brush, setBrush] = useState<Paint>('any')
  const [drawing, setDrawing] = useState(false)
  const [nights, setNights] = useState(false)
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  const dates = useMemo(() => datesOfWeek(monday), [monday])
  const switches = useMemo(() => dates.map((date) => clockSwitch(date, zone)), [dates, zone])
  const today = dates.indexOf(start.today)
  const [firstDay, setFirstDay] = useState(Math.max(0, Math.min(LAST_FIRST_DAY, today)))
  const early = firstBlock(dates.map((date) => dayOn(editor, date))) === 0

  /** Narrow screens move as little as needed to show a day. */
  const showDay = (day: number) =>
    setFirstDay((first) =>
      Math.max(
        0,
        Math.min(LAST_FIRST_DAY, Math.max(day - DAYS_ON_PHONES + 1, Math.min(first, day)))
      )
    )

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    const way =
      key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null
    if (way) editing.step(way)
    else if (key === 's') void editing.save()
    else return
    event.preventDefault()
  }

  return (
    <div className="week-editor" aria-busy={!awake} onKeyDown={onKeyDown}>
      <p role="status" className="sr-only">
        {said}
      </p>
      <WeekBar editing={editing} />
      {trouble && (
        <TroubleNote
          trouble={trouble}
          monday={monday}
          onRetry={() => void (known ? editing.save() : editing.show(monday))}
        />
      )}
      {result && (
        <Alert role="status" tone="positive">
          {result}
        </Alert>
      )}
      {switches.map(
        (change, n) =>
          change && (
            <Alert key={dates[n]} tone="caution" title={dateInWords(dates[n] ?? monday)}>
              {switchInWords(change)}
            </Alert>
          )
      )}
      <AwayNote away={awayOn(away, dates)} />
      {theirs && <MergeView editor={editor} theirs={theirs} onMerge={editing.bring} />}
      {!theirs && known && (
        <>
          <DaySwitch
            editor={editor}
            away={away}
            monday={monday}
            firstDay={firstDay}
            onDay={(day) => setFirstDay(Math.min(LAST_FIRST_DAY, day))}
          />
          <p id="week-help" className="hidden text-sm text-muted sm:block">
            Drag to paint, and once more to take away. With keys: arrows move, <Kbd>Shift</Kbd> with
            them chooses more, <Kbd>Space</Kbd> paints, <Kbd>A</Kbd> <Kbd>O</Kbd> <Kbd>N</Kbd>{' '}
            <Kbd>X</Kbd> paint one of the four.
          </p>
          {!early && (
            <button
              type="button"
              aria-expanded={nights}
              className="night-switch"
              onClick={() => setNights(!nights)}
            >
              {nights ? 'Hide the night' : 'Show midnight to 6 AM'}
            </button>
          )}
          <WeekGrid
            {...{ editing, brush, drawing, switches, firstDay }}
            onBrush={setBrush}
            firstCell={early || nights ? 0 : 72 / CELL_BLOCKS}
            onDay={showDay}
            describedBy="week-help"
          />
          <SaveBar {...{ editing, brush, drawing }} onBrush={setBrush} onDrawing={setDrawing} />
        </>
      )}
      {!theirs && !known && busy === 'loading' && <Skeleton className="h-[48rem]" />}
    </div>
  )
}
