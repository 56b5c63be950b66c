import { test } from '@japa/runner'
import { isForm } from '../../../storefront/src/lib/form_type.ts'

test.group('what a page takes for a form', () => {
  test('{0} to {1}: {2}')
    .with([
      ['application/x-www-form-urlencoded', '/signin', true],
      ['Application/X-WWW-Form-Urlencoded; charset=UTF-8', '/signin', true],
      ['multipart/form-data; boundary=x', '/student/settings/profile', true],
      ['multipart/form-data; boundary=x', '/instructor/verification', true],
      ['multipart/form-data; boundary=x', '/signin', false],
      ['application/json', '/signin', false],
      ['text/plain', '/student/settings/profile', false],
      ['', '/signin', false],
    ] as const)
    .run(({ assert }, [type, path, taken]) => {
      assert.equal(isForm(new Headers(type ? { 'content-type': type } : {}), path), taken)
    })
})
