import { useEffect, useRef } from 'react'
import { draftOf, fromDraft } from '../week/draft.ts'
import { unsavedWeeks, type Editor } from '../week/editor.ts'

/** Keeps what is not saved in the memory of this tab, and warns whoever leaves with it. */
export function useDraft(key: string, editor: Editor, onDraft: (draft: Editor) => void): void {
  const ready = useRef(false)
  useEffect(() => {
    const draft = fromDraft(sessionStorage.getItem(key))
    if (unsavedWeeks(draft).length > 0) onDraft(draft)
    ready.current = true
  }, [key])

  useEffect(() => {
    if (!ready.current) return
    const draft = draftOf(editor)
    if (draft) sessionStorage.setItem(key, draft)
    else sessionStorage.removeItem(key)
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (draft) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [key, editor])
}
