import { upload, type Came } from '@/features/forms/upload.ts'
import { contentIsNew, onContent } from '@/lib/content.ts'

/**
 * Makes every `form[data-live]` better where scripts run; without them the same form goes to the
 * same page and comes back whole. The page answers with a redirect when all is well, and with
 * itself and the errors when not: then only its content is put in place, passwords stay typed, and
 * the focus goes to the summary.
 */
export function liveForms(): void {
  if (listening) return
  listening = true
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !('live' in form.dataset)) return
    event.preventDefault()
    if (form.ariaBusy !== 'true') void send(form, event.submitter)
  })
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-reveal]')
    if (button) reveal(button)
  })
  onContent(showReveals)
}

/** Several forms of one page ask for this, and it is done once. */
let listening = false

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  setBusy(form, true)
  try {
    const body = bodyOf(form, submitter)
    const progress = form.querySelector<HTMLElement>('[data-progress]')
    const { redirectedTo, text } = progress
      ? await upload(form.action, body, progress)
      : await ask(form.action, body)
    if (redirectedTo) return location.assign(redirectedTo)
    replaceContent(text, form)
  } catch {
    setBusy(form, false)
    note(form, 'We could not be reached. Nothing is lost; please try again.')
  }
}

async function ask(address: string, body: FormData | URLSearchParams): Promise<Came> {
  const response = await fetch(address, { method: 'POST', body })
  if (response.redirected) return { redirectedTo: response.url, text: '' }
  return { redirectedTo: null, text: await response.text() }
}

function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData | URLSearchParams {
  const data = new FormData(form, submitter)
  if (form.enctype === 'multipart/form-data') return data
  return new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))
}

function replaceContent(html: string, form: HTMLFormElement): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  if (!main) throw new Error('The answer has no content.')
  // The focus is set below; the attribute is for those without scripts.
  for (const element of main.querySelectorAll('[autofocus]')) element.removeAttribute('autofocus')
  const typed = passwordsIn(form)
  const refusal = main.querySelector<HTMLElement>('[data-not-now]')
  if (refusal) {
    setBusy(form, false)
    return note(form, refusal.innerText)
  }
  document.title = page.title
  document.querySelector('main')?.replaceWith(main)
  for (const { id, value } of typed) {
    const input = document.getElementById(id)
    if (input instanceof HTMLInputElement) input.value = value
  }
  contentIsNew()
  ;(main.querySelector<HTMLElement>('[data-error-summary], [data-lead]') ?? main).focus()
}

/** They are never sent back by a page, so the browser keeps what was typed. */
function passwordsIn(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-reveal]')]
    .map((button) => document.getElementById(button.dataset.reveal ?? ''))
    .filter((input) => input instanceof HTMLInputElement)
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.ariaBusy = String(busy)
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!button) return
  button.ariaBusy = String(busy)
  button.ariaDisabled = String(busy)
}

/** What was typed stays as it is, and beneath it stands why it was not sent. */
function note(form: HTMLFormElement, words: string): void {
  const line = form.querySelector<HTMLElement>('[data-offline]')
  if (line) line.textContent = words
}

function showReveals(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-reveal]')) {
    button.hidden = false
  }
}

function reveal(button: HTMLButtonElement): void {
  const input = document.getElementById(button.dataset.reveal ?? '') as HTMLInputElement | null
  if (!input) return
  const show = input.type === 'password'
  input.type = show ? 'text' : 'password'
  button.ariaPressed = String(show)
  button.ariaLabel = show ? 'Hide password' : 'Show password'
}
