import { useRef, useState } from 'react'
import type { Away } from '../week/away.ts'
import { resume } from '../week/draft.ts'
import * as editing from '../week/editor.ts'
import type { Days, Editor, SavedWeek } from '../week/editor.ts'
import { merge, type Way } from '../week/merge.ts'
import { savedInWords } from '../week/words.ts'
import { useDraft } from './useDraft.ts'
import { loadWeek, saveWeek, type Trouble } from './week_api.ts'

export interface EditorStart {
  page: SavedWeek
  today: string
  zone: string
  /** When nobody can book, whatever is planned. */
  away: Away
  /** Drafts of one person are not shown to the next one in this tab. */
  userId: string
}

export type WeekEditing = ReturnType<typeof useWeekEditor>

/** The hours somebody works on, with their way to the API and to the memory of this tab. */
export function useWeekEditor({ page, today: first, zone, away, userId }: EditorStart) {
  const [editor, setEditor] = useState(() => editing.know(editing.EMPTY_EDITOR, page))
  const [monday, setMonday] = useState(page.week)
  const [today, setToday] = useState(first)
  const [theirs, setTheirs] = useState<SavedWeek | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState<'saving' | 'loading' | null>(null)
  const [said, say] = useState('')
  /** What came of saving, until something else is done. */
  const [result, setResult] = useState<string | null>(null)
  const latest = useRef(editor)
  latest.current = editor
  const put = (next: Editor) => {
    latest.current = next
    setEditor(next)
    setResult(null)
  }

  useDraft(`iit:hours:${userId}`, editor, (draft) => {
    const resumed = resume(page, draft)
    put(resumed.editor)
    setTheirs(resumed.theirs)
    say('What you had painted and not saved is here again.')
  })

  async function show(week: string) {
    setMonday(week)
    setTrouble(null)
    history.replaceState(history.state, '', `?week=${week}`)
    setBusy('loading')
    const answer = await loadWeek(week)
    setBusy(null)
    if (!answer.ok) return setTrouble(answer.trouble)
    setToday(answer.today)
    put(editing.know(latest.current, answer.week))
  }

  async function save() {
    setTrouble(null)
    setResult(null)
    setBusy('saving')
    let [changed, past] = [0, 0]
    for (const week of editing.unsavedWeeks(latest.current)) {
      const known = latest.current.weeks[week]
      const dates = editing.paintedIn(latest.current, week)
      if (!known) continue
      const sent: Days = Object.fromEntries(
        dates.map((date) => [date, editing.dayOn(latest.current, date)])
      )
      const answer = await saveWeek(known, sent)
      if (answer.ok) {
        changed += answer.changed
        past += answer.past
        put(editing.settle(latest.current, answer.week, sent))
        continue
      }
      setBusy(null)
      setMonday(week)
      if ('theirs' in answer) return setTheirs(answer.theirs)
      return setTrouble(answer.trouble)
    }
    setBusy(null)
    say('')
    setResult(savedInWords(changed, past))
  }

  function act(days: Days, words: string) {
    const next = editing.act(latest.current, days)
    say(next === latest.current ? 'That changes nothing.' : words)
    put(next)
  }

  function step(way: 'undo' | 'redo') {
    const before = latest.current
    const moved = (way === 'undo' ? before.done : before.undone).at(-1)
    if (!moved?.[0]) return say(way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.')
    put(editing[way](before))
    const week = editing.weekOfStep(moved)
    if (week !== monday) void show(week)
    say(way === 'undo' ? 'Undone.' : 'Done again.')
  }

  function bring(ways: Record<string, Way>) {
    if (!theirs) return
    put(merge(latest.current, theirs, ways))
    setTheirs(null)
    say('Brought together. Look at it, then save.')
  }

  function giveUp() {
    put(editing.giveUp(latest.current))
    say('Everything is as it was saved.')
  }

  const known = editor.weeks[monday] !== undefined
  return {
    editor,
    monday,
    today,
    zone,
    away,
    theirs,
    trouble,
    busy,
    said,
    result,
    known,
    show,
    save,
    act,
    step,
    bring,
    giveUp,
    say,
  }
}
