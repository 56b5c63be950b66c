import { onContent } from '@/lib/content.ts'

interface Kind {
  /** A sentence on what is wrong with a file; none when it may be sent. */
  wrongWith(file: File): string | undefined
  show?(file: File): void
}

/** Takes what is dropped on the file fields of a kind, and says at once what would be refused. */
export function dropFields(name: 'picture' | 'document', kind: Kind): void {
  onContent(() => {
    for (const drop of document.querySelectorAll<HTMLElement>(`[data-drop=${name}]`)) {
      const input = drop.querySelector('input')
      if (input) prepare(drop, input, () => look(input, kind))
    }
  })
}

function prepare(drop: HTMLElement, input: HTMLInputElement, chosen: () => void): void {
  drop.querySelector<HTMLElement>('[data-drop-words]')?.removeAttribute('hidden')
  input.addEventListener('change', chosen)
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    drop.addEventListener(name, (event) => {
      event.preventDefault()
      drop.toggleAttribute('data-over', name === 'dragenter' || name === 'dragover')
    })
  }
  drop.addEventListener('drop', ({ dataTransfer }) => {
    if (!dataTransfer?.files.length) return
    input.files = dataTransfer.files
    chosen()
  })
  // On a slow line somebody chooses before this is here.
  if (input.files?.length) chosen()
}

function look(input: HTMLInputElement, { wrongWith, show }: Kind): void {
  const file = input.files?.[0]
  const wrong = file && wrongWith(file)
  say(input, wrong ?? '')
  if (wrong) input.value = ''
  else if (file) show?.(file)
}

function say(input: HTMLInputElement, words: string): void {
  const place = document.getElementById(`${input.id}-error`)
  if (place) place.textContent = words
  if (words) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
}
