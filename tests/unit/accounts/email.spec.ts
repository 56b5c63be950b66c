import { test } from '@japa/runner'
import fc from 'fast-check'
import { emailKey, normalizeEmail } from '#api/accounts/email'

test.group('An e-mail address', () => {
  for (const [raw, normal, key] of [
    ['  Nell@Example.COM ', 'nell@example.com', 'nell@example.com'],
    ['nell+piano@example.com', 'nell+piano@example.com', 'nell@example.com'],
    ['a+b+c@example.com', 'a+b+c@example.com', 'a@example.com'],
    ['+tag@example.com', '+tag@example.com', '+tag@example.com'],
    ['nell@Bücher.example', 'nell@xn--bcher-kva.example', 'nell@xn--bcher-kva.example'],
    ['nell@bu\u0308cher.example', 'nell@xn--bcher-kva.example', 'nell@xn--bcher-kva.example'],
  ]) {
    test(`${raw} is ${normal}, the mailbox ${key}`, ({ assert }) => {
      assert.equal(normalizeEmail(raw), normal)
      assert.equal(emailKey(raw), key)
    })
  }

  test('is normal after one time, whatever it was', ({ assert }) => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const once = normalizeEmail(` ${email.toUpperCase()} `)
        assert.equal(normalizeEmail(once), once)
        assert.equal(once, once.toLowerCase().trim())
        assert.equal(emailKey(emailKey(once)), emailKey(once))
      })
    )
  })
})
