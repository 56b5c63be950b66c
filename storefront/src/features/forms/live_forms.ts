/**
 * Makes every `form[data-live]` better where scripts run; without them the same form goes to the
 * same page and comes back whole. The page answers with a redirect when all is well, and with
 * itself and the errors when not: then only its content is put in place, passwords stay typed, and
 * the focus goes to the summary.
 */
export function liveForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !('live' in form.dataset)) return
    event.preventDefault()
    if (form.ariaBusy !== 'true') void send(form)
  })
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-reveal]')
    if (button) reveal(button)
  })
  showReveals()
}

async function send(form: HTMLFormElement): Promise<void> {
  setBusy(form, true)
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, String(v)])),
    })
    if (response.redirected) return location.assign(response.url)
    replaceContent(await response.text(), form)
  } catch {
    setBusy(form, false)
    offline(form)
  }
}

function replaceContent(html: string, form: HTMLFormElement): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  if (!main) throw new Error('The answer has no content.')
  // The focus is set below; the attribute is for those without scripts.
  for (const element of main.querySelectorAll('[autofocus]')) element.removeAttribute('autofocus')
  const typed = form.querySelector<HTMLInputElement>('[name=password]')?.value
  document.title = page.title
  document.querySelector('main')?.replaceWith(main)
  const password = main.querySelector<HTMLInputElement>('form[data-live] [name=password]')
  if (password && typed) password.value = typed
  showReveals()
  ;(main.querySelector<HTMLElement>('[data-error-summary]') ?? main).focus()
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.ariaBusy = String(busy)
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!button) return
  button.ariaBusy = String(busy)
  button.ariaDisabled = String(busy)
}

function offline(form: HTMLFormElement): void {
  const note = form.querySelector<HTMLElement>('[data-offline]')
  if (note) note.textContent = 'We could not be reached. Nothing is lost; please try again.'
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
