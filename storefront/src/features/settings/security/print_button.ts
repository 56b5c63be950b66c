import { onContent } from '@/lib/content.ts'

/** `button[data-print-page]` needs a script and stays away without one. */
export function printButtons(): void {
  onContent(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-print-page]')) {
      button.hidden = false
      button.addEventListener('click', () => print())
    }
  })
}
