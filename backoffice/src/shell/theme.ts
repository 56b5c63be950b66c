import { useSyncExternalStore } from 'react'
import { recall, remember } from './memory.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Shared with the storefront: one choice for both faces. */
const KEY = 'theme'
const watchers = new Set<() => void>()

/** public/theme.js does the same before the first paint. */
export function setTheme(theme: Theme): void {
  remember(KEY, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const notify of watchers) notify()
}

function watch(notify: () => void): () => void {
  watchers.add(notify)
  return () => watchers.delete(notify)
}

export const useTheme = (): Theme =>
  useSyncExternalStore(watch, () => THEMES.find((theme) => theme === recall(KEY)) ?? 'system')
