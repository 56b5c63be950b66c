import { test } from '@japa/runner'
import { comesFromOurPages } from '../../../storefront/src/lib/own_origin.ts'

const OURS = 'https://instainstru.test'

test.group('own origin', () => {
  test('{method} with {headers} is ours: {ours}')
    .with([
      { method: 'GET', headers: { origin: 'https://evil.test' }, ours: true },
      { method: 'POST', headers: { origin: OURS }, ours: true },
      { method: 'POST', headers: { origin: 'https://evil.test' }, ours: false },
      { method: 'POST', headers: { origin: 'https://beta.instainstru.test' }, ours: false },
      { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, ours: true },
      { method: 'POST', headers: { 'sec-fetch-site': 'same-site' }, ours: false },
      {
        method: 'POST',
        headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
        ours: true,
      },
      {
        method: 'POST',
        headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
        ours: false,
      },
      { method: 'POST', headers: {}, ours: false },
    ] as { method: string; headers: Record<string, string>; ours: boolean }[])
    .run(({ assert }, { method, headers, ours }) => {
      assert.equal(comesFromOurPages(method, new Headers(headers), OURS), ours)
    })
})
