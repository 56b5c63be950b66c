import { test } from '@japa/runner'
import { localPath } from '../../../storefront/src/lib/local_path.ts'

test.group('local path', () => {
  test('a path of ours is taken: {$self}')
    .with(['/instructor/welcome', '/search?q=cello#top'])
    .run(({ assert }, path) => {
      assert.equal(localPath(path), path)
    })

  test('what leads elsewhere is not')
    .with([
      '//evil.test',
      '/\\evil.test',
      'https://evil.test',
      'javascript:alert(1)',
      '/\n/x',
      null,
    ])
    .run(({ assert }, path) => {
      assert.equal(localPath(path), '/')
    })
})
