import { test } from '@japa/runner'
import { isVisit } from '../../../storefront/src/features/invites/is_visit.ts'

const PERSON = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1'

const request = (method: string, headers: Record<string, string>) => ({
  method,
  headers: new Headers(headers),
})

test.group('A visit to the page of an invite', () => {
  test('{what}: {visit}')
    .with([
      { what: 'a person', headers: { 'user-agent': PERSON }, visit: true },
      { what: 'a question for the head alone', method: 'HEAD', headers: {}, visit: false },
      {
        what: 'a look ahead of a browser',
        headers: { 'user-agent': PERSON, 'sec-purpose': 'prefetch;prerender' },
        visit: false,
      },
      { what: 'a scanner', headers: { 'user-agent': 'Mimecast URL Scan' }, visit: false },
      { what: 'a bot', headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' }, visit: false },
      { what: 'a program', headers: { 'user-agent': 'curl/8.1' }, visit: false },
      { what: 'who says nothing of itself', headers: {}, visit: false },
    ])
    .run(({ assert }, { method = 'GET', headers, visit }) => {
      assert.equal(isVisit(request(method, headers as Record<string, string>)), visit)
    })
})
