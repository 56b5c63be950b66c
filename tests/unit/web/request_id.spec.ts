import { test } from '@japa/runner'
import { requestId } from '#api/web/request_id'

const FRESH = /^[0-9A-HJKMNP-TV-Z]{26}$/

test.group('request id', () => {
  test('a ULID or UUID is taken over')
    .with(['01ARZ3NDEKTSV4RRFFQ69G5FAV', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'])
    .run(({ assert }, offered) => {
      assert.equal(requestId(offered), offered)
    })

  test('anything else is replaced')
    .with([undefined, '', 'abc', '01ARZ3NDEKTSV4RRFFQ69G5FAV\nforged=1', '<script>'])
    .run(({ assert }, offered) => {
      assert.match(requestId(offered), FRESH)
    })
})
