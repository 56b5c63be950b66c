import { test } from '@japa/runner'
import { redactText } from '#api/core/audit/redact'

test.group('A reason that stays', () => {
  test('holds no address, no number and no name of whom it is about: {0}')
    .with([
      ['ada@example.com asked', [], '[address] asked'],
      ['call +1 (212) 555-2368 back', [], 'call [number] back'],
      ['212-555-2368, again', [], '[number], again'],
      ['ADA Lovelace wrote', ['Ada', 'Lovelace'], 'ADA [name] wrote'],
      ['Ada will be back', ['Ada', 'Will'], '[name] will be back'],
      ['since 2026-11-22, ticket 123456', [], 'since 2026-11-22, ticket 123456'],
      ['id 01JZ4M8T3QW6Y9B2N5K7R0D1XC', [], 'id 01JZ4M8T3QW6Y9B2N5K7R0D1XC'],
      ['a.b (x)', ['a.b'], '[name] (x)'],
      ['HYE-JIN Volkov-Iyer wrote', ['Hye-jin', 'Volkov-Iyer'], '[name] [name] wrote'],
      [
        'O’Neil, =1+1/[2]{3}\\^$|*?() - –',
        ['=1+1/[2]{3}\\^$|*?()', '-'],
        'O’Neil, [name] [name] –',
      ],
    ] as const)
    .run(({ assert }, [text, names, kept]) => {
      assert.equal(redactText(text, [...names]), kept)
    })
})
