import type { Page } from 'playwright-core'
import { house } from '#tests/house'
import { ADMIN, elsewhere, freshAddress } from './backoffice_desk.js'

/** A batch as the API tells it, as far as tests look at it. */
export interface BatchNumbers {
  id: string
  state: string
  dry_run: boolean
  counts: Record<string, number>
  states: Record<string, number>
  options: { role: string }
}

/** A file of so many people nobody knows; the mail server refuses some, each at a host of its own. */
export function peopleFile(good: number, bad = 0): string {
  const tag = crypto.randomUUID().slice(0, 8)
  const refused = Array.from({ length: bad }, (_, n) => `bounce+${tag}@host${n}.example.com,Bounce`)
  const welcome = Array.from({ length: good }, (_, n) => `${tag}.${n}@example.com,Guest ${n}`)
  return ['email,first_name', ...refused, ...welcome].join('\n')
}

/** Uploads through the API, elsewhere, and waits for nothing. */
export async function givenUpload(csv: string, dryRun = true): Promise<BatchNumbers> {
  const { url, token } = await house()
  const form = new FormData()
  form.set('dry_run', String(dryRun))
  form.set('file', new Blob([csv]), `list-${freshAddress()}.csv`)
  const headers = { authorization: `Bearer ${await token(ADMIN)}` }
  const answer = await fetch(`${url}/api/admin/invite-batches`, {
    method: 'POST',
    headers,
    body: form,
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as BatchNumbers
}

export const batchOf = (id: string) => elsewhere<BatchNumbers>('GET', `/invite-batches/${id}`)

/** Has the mail server take its time over each mail; 0 ends it. */
export async function slowMail(ms: number): Promise<void> {
  const { catcher } = await house()
  const fault = ms > 0 ? { kind: 'slow', ms } : { kind: 'none' }
  await fetch(`${catcher.url}/faults`, { method: 'PUT', body: JSON.stringify(fault) })
}

/** The numbers on the page's buttons by their words, all read at one moment. */
export async function numbersOn(page: Page, group: string): Promise<Record<string, number>> {
  // One step on the page: a button that comes between two steps would be missed.
  const texts = await page
    .locator(`[role=group][aria-label="${group}"]`)
    .evaluateAll((groups) =>
      groups.flatMap((one) => [...one.querySelectorAll('button')].map((each) => each.innerText))
    )
  return Object.fromEntries(
    texts.map((text) => {
      const [, words, figures] = /^(.*?)\s*([\d,]+)$/.exec(text)!
      return [words, Number(figures.replaceAll(',', ''))]
    })
  )
}

/** Drops a file on the page as a mouse would. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, says]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([says], called, { type: 'text/csv' }))
      return transfer
    },
    [name, text] as const
  )
  await page.dispatchEvent('[data-drop-zone]', 'drop', { dataTransfer })
}
