import { useEffect, useRef } from 'react'
import { singleKeysOn } from './single_keys.ts'

type Shortcuts = Record<string, (event: KeyboardEvent) => void>

const EDITABLE = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]'

/**
 * Single keys, silent while somebody types and while they are switched off. Those of the page
 * sleep while a dialog is open, those of a dialog live in it alone. What is not `wanted` at the
 * moment is left to the browser.
 */
export function useShortcuts(
  shortcuts: Shortcuts,
  where: 'page' | 'dialog' = 'page',
  wanted?: () => boolean
): void {
  const latest = useRef({ shortcuts, wanted })
  latest.current = { shortcuts, wanted }
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (!singleKeysOn() || target?.closest(EDITABLE)) return
      const run = latest.current.shortcuts[event.key]
      const inDialog = document.querySelector('dialog:modal') !== null
      if (!run || inDialog !== (where === 'dialog') || latest.current.wanted?.() === false) return
      event.preventDefault()
      run(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [where])
}
