import { test } from '@japa/runner'
import { inlineScriptHashes } from '#api/web/inline_script_hashes'

test.group('inline script hashes', () => {
  test('a script in the page is named, a script from a file is not', ({ assert }) => {
    const html = '<script>alert(1)</script><script type="module" src="/admin/a.js"></script>'

    assert.deepEqual(inlineScriptHashes(html), [
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    ])
  })
})
