import { test } from '@japa/runner'
import { namingOf } from '#api/accounts/privacy/records/naming'

const PERSON = {
  id: '01JZ4M8T3QW6Y9B2N5K7R0D1XC',
  addresses: ['hye-jin@volkov-iyer.example'],
  mailboxes: [],
  first_name: 'Hye-jin',
  last_name: 'Volkov-Iyer (née O’Neil)',
  phone: '+1 212-555-2368',
}

test.group('What names a person', () => {
  test('is found whatever signs the name has: {$self}')
    .with([
      'asked HYE-JIN@volkov-iyer.example',
      'Hye-jin Volkov-Iyer (née O’Neil)!',
      'call +1 212-555-2368',
    ])
    .run(({ assert }, text) => {
      assert.isTrue(namingOf(PERSON)(text))
    })

  test('is not found where only part of it stands', ({ assert }) => {
    assert.isFalse(namingOf(PERSON)('Hye jin, Volkov, Iyer, 212-555'))
  })
})
