import { test } from '@japa/runner'
import { house } from '#tests/house'
import { inBrowser, open } from './browser.js'
import { flaws } from './flaws.js'

interface Block {
  '@type': string
  name?: string
  alternateName?: string[]
}

test.group('the catalogue on the site', (group) => {
  const browser = inBrowser(group)

  group.tap((t) => t.timeout(180_000))

  test('is looked through, searched and read, one lesson at a time', async ({ assert }) => {
    const { page, offences } = await open(browser, { baseURL: (await house()).url })
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Footer' }).getByText('Lessons').click()
    await page.getByRole('heading', { level: 1, name: 'What would you like to learn?' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    const kinds = page.getByRole('navigation', { name: 'Kinds of lessons' })
    await kinds.getByRole('link', { name: 'Dance' }).press('Enter')
    await page.waitForURL('**/services#dance')

    const field = page.getByRole('searchbox', { name: 'Find a lesson' })
    await field.fill('sax')
    await field.press('Enter')
    await page.getByRole('heading', { name: '1 lesson for “sax”' }).waitFor()
    await page.getByRole('link', { name: 'Saxophone' }).click()
    await page.getByRole('heading', { level: 1, name: 'Saxophone' }).waitFor()
    assert.deepEqual(await flaws(page), [])

    const text = await page.locator('script[type="application/ld+json"]').textContent()
    const blocks = JSON.parse(text!) as Block[]
    assert.deepEqual(
      blocks.map((block) => block['@type']),
      ['Service', 'BreadcrumbList']
    )
    assert.equal(blocks[0].name, 'Saxophone lessons')
    assert.include(blocks[0].alternateName!, 'sax')
    const card = await page.locator('meta[property="og:image"]').getAttribute('content')
    assert.equal((await page.request.get(card!)).headers()['content-type'], 'image/png')

    await page.getByRole('link', { name: 'Clarinet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Clarinet' }).waitFor()
    await page.goto('/services?q=zzzz')
    await page.getByRole('heading', { name: 'Nothing is called “zzzz” here' }).waitFor()
    assert.deepEqual(await flaws(page), [])
    const missing = await page.request.get('/services/no-such-thing')
    assert.equal(missing.status(), 404)
    assert.include(await missing.text(), 'Nobody lives here')
    assert.deepEqual(offences, [])
  })
})
