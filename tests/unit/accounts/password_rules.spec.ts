import { test } from '@japa/runner'
import { passwordFlaw } from '#api/accounts/passwords/password_rules'

const nell = { email: 'nell.ward@example.com', first_name: 'Nell', last_name: 'Ward-Okafor' }

test.group('A new password', () => {
  for (const [password, rule] of [
    ['short-one', 'min_length'],
    ['x'.repeat(201), 'max_length'],
    ['1234567890', 'common'],
    ['qwertyuiop', 'common'],
    ['QwErTyUiOp', 'common'],
    ['nell.ward@example.com', 'own_name'],
    ['NELL.WARD@EXAMPLE.COM', 'own_name'],
    ['Nell Ward-Okafor', 'own_name'],
    ['wardokafornell', 'own_name'],
  ]) {
    test(`"${password.slice(0, 25)}" is refused by the rule ${rule}`, ({ assert }) => {
      const flaw = passwordFlaw(password, nell)
      assert.equal(flaw?.status, 422)
      assert.deepInclude(flaw?.refusal.errors?.[0], { field: 'password', rule })
    })
  }

  for (const password of [
    'ten-chars-',
    'correct horse battery',
    '🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘',
    'x'.repeat(200),
    'instainstru-demo',
  ]) {
    test(`"${password.slice(0, 25)}" will do`, ({ assert }) => {
      assert.isNull(passwordFlaw(password, nell))
    })
  }
})
