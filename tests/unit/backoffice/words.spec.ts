import { test } from '@japa/runner'
import type { ApiError } from '../../../backoffice/src/data/problem.ts'
import { count } from '../../../backoffice/src/format/numbers.ts'
import { fits } from '../../../backoffice/src/palette/fits.ts'
import { errorOf } from '../../../backoffice/src/shell/form_faults.ts'
import { explain } from '../../../backoffice/src/table/failure.ts'
import { filterPart, keptQuery } from '../../../backoffice/src/table/view_query.ts'

const failed = (statusCode: number): ApiError => ({
  message: 'As the server says.',
  statusCode,
  code: 'x',
  requestId: null,
  retryAfter: null,
})

test.group('The words of the back office', () => {
  test('count things', ({ assert }) => {
    assert.equal(count(1, 'invite'), '1 invite')
    assert.equal(count(12_345, 'invite'), '12,345 invites')
    assert.equal(count(2, 'address'), '2 addresses')
    assert.equal(count(2, 'person'), '2 people')
  })

  test('find what begins with every word that is typed', ({ assert }) => {
    assert.isTrue(fits('Theme: Dark', 'dark th'))
    assert.isTrue(fits('Sign out', ''))
    assert.isFalse(fits('Sign out', 'sign in'))
    assert.isFalse(fits('Invites', 'vites'))
  })

  test('put a message to its field, also one about a member of it', ({ assert }) => {
    const errors = { note: ['Too long.'], 'addresses.3': ['Not text.'], addresses: ['Too many.'] }
    assert.equal(errorOf(errors, 'note'), 'Too long.')
    assert.equal(errorOf(errors, 'addresses'), 'Not text. Too many.')
    assert.isUndefined(errorOf(errors, 'name'))
  })

  test('say what happened in each way a list can fail', ({ assert }) => {
    const titles = [0, 401, 403, 429, 500].map((status) => explain('No list', failed(status), true))
    assert.deepEqual(
      titles.map(({ title }) => title),
      ['No list', 'Your session has ended', 'Not for your role', 'Too many requests', 'No list']
    )
    assert.equal(explain('No list', failed(0), false).title, 'You are offline')
    assert.equal(explain('No list', failed(500), false).title, 'No list')
  })
})

test.group('What a saved view keeps', () => {
  const query = (text: string) => keptQuery(new URLSearchParams(text))

  test('is the same for the same list, in whatever order it was filtered', ({ assert }) => {
    assert.equal(
      query('state=sent&role=student&state=failed'),
      query('role=student&state=failed&state=sent')
    )
    assert.notEqual(query('state=sent'), query('state=sent&sort=-email'))
  })

  test('is neither the page nor the way one came', ({ assert }) => {
    assert.equal(query('page=7&view=01X&q=ann'), 'q=ann')
    assert.equal(filterPart(new URLSearchParams('page=7&per=25&sort=email&q=ann')), 'q=ann')
  })

  test('is written as addresses are, so that the server takes it', ({ assert }) => {
    assert.match(keptQuery(new URLSearchParams({ q: 'é <b>"\n' })), /^[\w.~%+=&*:,!'()@/?;$-]+$/)
  })
})
