import { onContent } from '@/lib/content.ts'

/** `button[data-copy]` puts its text on the clipboard and says so for a moment. */
export function copyButtons(): void {
  onContent(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
      button.hidden = false
      button.addEventListener('click', () => void copy(button))
    }
  })
}

async function copy(button: HTMLElement): Promise<void> {
  const words = button.querySelector('[data-copy-words]')
  if (!words) return
  const label = words.textContent
  const copied = await navigator.clipboard.writeText(button.dataset.copy ?? '').then(
    () => true,
    () => false
  )
  words.textContent = copied ? 'Copied' : 'Please copy it by hand'
  setTimeout(() => (words.textContent = label), 2500)
}
