import { test } from '@japa/runner'
import { inBatches } from '#api/core/in_batches'

/** Answers are given by hand, so that a test decides what happens meanwhile. */
function given() {
  const asked: string[][] = []
  const answers: PromiseWithResolvers<Map<string, string>>[] = []
  const ask = inBatches((keys) => {
    const answer = Promise.withResolvers<Map<string, string>>()
    asked.push(keys)
    answers.push(answer)
    return answer.promise
  })
  return { ask, asked, answers }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test.group('Questions in batches', () => {
  test('whoever comes while one is out waits for the next', async ({ assert }) => {
    const { ask, asked, answers } = given()
    const first = ask('a')
    await settled()
    const later = [ask('a'), ask('b'), ask('a'), ask('c')]
    await settled()
    assert.deepEqual(asked, [['a']])
    answers[0].resolve(new Map([['a', 'old']]))
    assert.equal(await first, 'old')
    await settled()
    assert.deepEqual(asked, [['a'], ['a', 'b', 'c']])
    answers[1].resolve(new Map([...'ab'].map((key) => [key, `new ${key}`])))
    assert.deepEqual(await Promise.all(later), ['new a', 'new b', 'new a', undefined])
  })

  test('one that fails is told to those who asked, and to nobody after them', async ({
    assert,
  }) => {
    const { ask, answers } = given()
    const first = ask('a')
    await settled()
    const second = ask('a')
    answers[0].reject(new Error('away'))
    await assert.rejects(() => first, 'away')
    await settled()
    answers[1].resolve(new Map([['a', 'back']]))
    assert.equal(await second, 'back')
  })
})
