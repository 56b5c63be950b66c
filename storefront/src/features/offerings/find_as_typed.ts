const PAUSE_MS = 200

/** Puts what is found in place while somebody types; what answers late says nothing any more. */
export function findAsTyped(): void {
  const form = document.querySelector<HTMLFormElement>('[data-find-service]')
  if (!form) return
  let waiting: number | undefined
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void find(form), PAUSE_MS)
  })
  // On a slow line somebody types before this is here.
  const { value, defaultValue } = form.querySelector<HTMLInputElement>('input[name=q]')!
  if (value !== defaultValue) void find(form)
}

let latest = 0

async function find(form: HTMLFormElement): Promise<void> {
  const mine = ++latest
  const query = new URLSearchParams({ q: String(new FormData(form).get('q')) })
  const address = `${form.action}?${query}`
  const response = await fetch(address).catch(() => null)
  if (mine !== latest || !response?.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const [found, shown] = [page, document].map((one) => one.querySelector('[data-found-services]'))
  if (mine !== latest || !found || !shown) return
  shown.replaceChildren(...found.children)
  history.replaceState(history.state, '', address)
}
