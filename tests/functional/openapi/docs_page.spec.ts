import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import { answersOf, BASE, operations } from './operations.js'

const page = async () => {
  const answer = await fetch(`${BASE}/api/docs`)
  return { html: await answer.text(), policy: answer.headers.get('content-security-policy')! }
}

test.group('The page about the API', () => {
  test('shows every operation and every problem code at its anchor', async ({ assert }) => {
    const { html } = await page()
    const codes = operations.flatMap((listed) =>
      answersOf(listed).flatMap(([, answer]) => answer['x-codes'] ?? [])
    )
    const anchors = [
      ...operations.map(({ name }) => name),
      ...new Set(codes.map((code) => `problem-${code}`)),
    ]
    assert.deepEqual(
      anchors.filter((anchor) => html.split(` id="${anchor}"`).length !== 2),
      []
    )
  })

  test('leads only to places that exist', async ({ assert }) => {
    const { html } = await page()
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    assert.isAbove(links.length, 100)
    assert.deepEqual(
      links.filter((id) => !ids.has(id)),
      []
    )
  })

  test('loads nothing, runs nothing and styles itself', async ({ assert }) => {
    const { html, policy } = await page()
    const style = /<style>([^]*)<\/style>/.exec(html)![1]
    const hash = createHash('sha256').update(style).digest('base64')
    assert.include(policy, `default-src 'none'; style-src 'sha256-${hash}'`)
    assert.notMatch(html, /<script|<link|<img|\sstyle=|\son\w+=|src=/)
  })

  test('is where a problem document leads', async ({ assert }) => {
    const answer = await fetch(`${BASE}/api/auth/me`)
    const { type, code } = (await answer.json()) as { type: string; code: string }
    assert.equal(code, 'unauthenticated')
    const [path, anchor] = type.split('#')
    assert.include(await (await fetch(`${BASE}${path}`)).text(), `id="${anchor}"`)
  })
})
