const EVENT = 'iit:content'

/** Does something to the page now, and again whenever its content has been put in place anew. */
export function onContent(act: () => void): void {
  document.addEventListener(EVENT, act)
  act()
}

export function contentIsNew(): void {
  document.dispatchEvent(new Event(EVENT))
}
