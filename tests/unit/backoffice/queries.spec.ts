import { test } from '@japa/runner'
import { QueryObserver } from '@tanstack/react-query'
import { newQueries } from '../../../backoffice/src/data/queries.ts'

const KEY = ['suppressions', 'list']

test.group('Questions of the back office', () => {
  test('are asked anew after a change, also while the first answer is on its way', async ({
    assert,
  }) => {
    const queries = newQueries()
    const asked: PromiseWithResolvers<string>[] = []
    const observer = new QueryObserver(queries, {
      queryKey: KEY,
      queryFn: () => {
        asked.push(Promise.withResolvers<string>())
        return asked.at(-1)!.promise
      },
    })
    const shown: (string | undefined)[] = []
    const leave = observer.subscribe(({ data }) => shown.push(data))
    assert.lengthOf(asked, 1)

    const invalidated = queries.invalidateQueries({ queryKey: KEY })
    for (let turn = 0; turn < 100 && asked.length < 2; turn++) await Promise.resolve()
    assert.lengthOf(asked, 2)
    asked[0].resolve('before the change')
    asked[1].resolve('after it')
    await invalidated
    assert.equal(observer.getCurrentResult().data, 'after it')
    assert.notInclude(shown, 'before the change')
    leave()
    queries.clear()
  })
})
