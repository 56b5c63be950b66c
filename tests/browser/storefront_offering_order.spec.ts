import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import type { Actor } from '#api/core/actor'
import { addOffering } from '#api/instructors/offerings/add_offering'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'
import { newcomer } from './newcomers.js'
import { letIn } from './teaching.js'
import { hasFocus, readsAs } from './waits.js'

const PATH = '/instructor/offerings'

test.group('the order of what somebody teaches', (group) => {
  const browser = inBrowser(group)
  let baseURL: string

  group.tap((t) => t.timeout(180_000))
  group.setup(async () => {
    baseURL = (await house()).url
  })

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with keys' : 'without scripts'
    test(`is changed ${how}, and not from a window that is out of date`, async ({ assert }) => {
      const { page, offences } = await open(browser, { baseURL, javaScriptEnabled })
      await teacher(page)
      await page.goto(PATH)
      const stale = await page.context().newPage()
      await stale.goto(PATH)
      if (javaScriptEnabled) assert.deepEqual(await flaws(page), [])

      await move(page, 'Cello', 'up, now 3 of 3').press('Enter')
      await move(page, 'Cello', 'up, now 2 of 3').press('Enter')
      const first = move(page, 'Cello', 'up, now 1 of 3')
      await first.waitFor()
      await readsAs(['Cello', 'Piano', 'Guitar'], services(page))
      await hasFocus(first)

      await move(stale, 'Piano', 'down, now 1 of 3').press('Enter')
      await stale.getByRole('alert').getByText('changed in another window').waitFor()
      await readsAs(['Cello', 'Piano', 'Guitar'], services(stale))
      assert.deepEqual(offences, [])
    })
  }
})

async function teacher(page: Page): Promise<void> {
  const user = await newcomer(page, 'instructor')
  await letIn(user)
  const { id: userId, email, roles } = user
  const actor: Actor = { userId, email, roles, permissions: new Set(), channel: 'command' }
  for (const service of ['piano', 'guitar', 'cello']) {
    const formats = [{ format: 'online' as const, hourly_rate_cents: 8_000 }]
    const words = { selections: {}, description: null, equipment: null }
    await addOffering(actor, { service, formats, durations: [60], ...words })
  }
}

const move = (page: Page, service: string, how: string) =>
  page.getByRole('button', { name: `Move ${service} ${how}` })

const services = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 })
