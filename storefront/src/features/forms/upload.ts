/** What became of a form that was sent: another page, or this one with what is wrong. */
export interface Came {
  redirectedTo: string | null
  text: string
}

/**
 * Sends a form and shows in its `[data-progress]` how much of it has left; `fetch` cannot tell that.
 */
export function upload(
  address: string,
  body: FormData | URLSearchParams,
  progress: HTMLElement
): Promise<Came> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const settle = (act: () => void) => () => {
      progress.hidden = true
      act()
    }
    const fail = settle(() => reject(new Error('The upload was cut off.')))
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      show(progress, loaded, total)
    )
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    request.addEventListener(
      'load',
      settle(() => {
        const { responseURL: url, responseText: text } = request
        resolve({ redirectedTo: url === address ? null : url, text })
      })
    )
    request.open('POST', address)
    request.send(body)
    show(progress, 0, 1)
  })
}

function show(place: HTMLElement, loaded: number, total: number): void {
  const bar = place.querySelector('progress')
  const words = place.querySelector('[data-progress-words]')
  const hundredths = Math.floor((100 * loaded) / total)
  place.hidden = false
  if (bar) bar.value = hundredths
  // Read out at every step it would never be silent: only quarters are said.
  const said = loaded < total ? `${Math.floor(hundredths / 25) * 25} % is sent` : ALL_SENT
  if (words && words.textContent !== said) words.textContent = said
}

const ALL_SENT = 'All is sent. We are reading the file.'
