import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { useShortcuts } from '../shell/shortcuts.ts'
import type { ListState } from './use_list_state.ts'

const TYPING_PAUSE_MS = 250

/** Asks once typing pauses; `/` jumps into it. */
export function SearchBox({ state, label }: { state: ListState; label: string }) {
  const asked = state.params.get('q') ?? ''
  const [text, setText] = useState(asked)
  const ref = useRef<HTMLInputElement>(null)
  const narrow = useRef(state.narrow)
  narrow.current = state.narrow
  useShortcuts({ '/': () => ref.current?.focus() })

  const sent = useRef(asked)
  // Back, forward and a chosen view change the address from outside; our own question does not.
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setText(asked)
  }, [asked])

  useEffect(() => {
    const wanted = text.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      narrow.current('q', [wanted])
    }, TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <div className="relative w-full sm:w-72">
      <Search aria-hidden="true" className="absolute top-2 left-2.5 size-4 text-muted" />
      <Input
        ref={ref}
        dense
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        className="pl-8"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
