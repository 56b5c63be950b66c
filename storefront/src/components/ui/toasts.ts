import { useSyncExternalStore } from 'react'

export interface Toast {
  key: string
  tone: 'positive' | 'danger'
  title: string
  detail?: string
  /** One thing to do about it: “Undo”. */
  action?: { label: string; run: () => void }
}

let toasts: readonly Toast[] = []
const watchers = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const notify of watchers) notify()
}

/** Shows a note; one with the same key takes its place. */
export function toast({
  key = crypto.randomUUID(),
  ...note
}: Omit<Toast, 'key'> & { key?: string }) {
  set([...toasts.filter((shown) => shown.key !== key), { key, ...note }])
}

export function dismissToast(key: string): void {
  set(toasts.filter((shown) => shown.key !== key))
}

function watch(notify: () => void): () => void {
  watchers.add(notify)
  return () => watchers.delete(notify)
}

export const useToasts = () => useSyncExternalStore(watch, () => toasts)
