import { onContent } from '@/lib/content.ts'
import { clockInWords } from '@/lib/wait.ts'

/** Counts `[data-countdown]` (seconds) down in place; without scripts the first words stay true enough. */
export function countDown(): void {
  if (counting) return
  counting = true
  onContent(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-countdown]')) start(element)
  })
}

let counting = false

function start(element: HTMLElement): void {
  const until = Date.now() + Number(element.dataset.countdown) * 1000
  delete element.dataset.countdown
  const timer = setInterval(show, 1000)
  show()

  function show() {
    const left = Math.ceil((until - Date.now()) / 1000)
    element.textContent =
      left > 0 ? `You can try again in ${clockInWords(left)}.` : 'Try again now.'
    if (left <= 0 || !element.isConnected) clearInterval(timer)
  }
}
