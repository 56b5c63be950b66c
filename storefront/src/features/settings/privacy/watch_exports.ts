const EVERY_MS = 1500

/** Looks at the page again while a file is being packed, and shows it as soon as it is ready. */
export function watchExports(): void {
  const list = document.querySelector<HTMLElement>('[data-exports=preparing]')
  if (list) setTimeout(() => void look(list), EVERY_MS)
}

async function look(list: HTMLElement): Promise<void> {
  const fresh = document.hidden ? null : await freshList().catch(() => null)
  if (fresh?.dataset.exports === 'settled') return location.reload()
  setTimeout(() => void look(list), EVERY_MS)
}

async function freshList(): Promise<HTMLElement | null> {
  const response = await fetch(location.pathname)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return page.querySelector<HTMLElement>('[data-exports]')
}
