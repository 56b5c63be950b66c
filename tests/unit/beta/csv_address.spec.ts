import { test } from '@japa/runner'
import { emailKey } from '#api/accounts/email'
import { parseAddress } from '#api/beta/csv/address'

/** 254 characters, the most of RFC 5321. */
const LONGEST = `${'x'.repeat(64)}@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(53)}.example`

test.group('CSV | addresses', () => {
  test('{0} becomes {1}')
    .with([
      ['ann@example.com', 'ann@example.com'],
      ['\u00a0 Ann.Lee@EXAMPLE.com\t', 'ann.lee@example.com'],
      ["o'hara+tag_1-2@sub.example.co", "o'hara+tag_1-2@sub.example.co"],
      ['ann@mu\u0308nchen.example', 'ann@xn--mnchen-3ya.example'],
      ['ann@例え.example', 'ann@xn--r8jz45g.example'],
      [`${'x'.repeat(64)}@example.com`, `${'x'.repeat(64)}@example.com`],
      [LONGEST, LONGEST],
    ])
    .run(({ assert }, [raw, address]) => {
      assert.deepEqual(parseAddress(raw!), { ok: true, address: address! })
    })

  test('{0} is refused: {1}')
    .with([
      ['', 'there is no address'],
      ['a@x.com\r\nBcc: b@x.com', 'line break'],
      ['a@x.com, b@x.com', 'more than one address'],
      ['Ann <a@x.com>', 'a name around'],
      ['a\u200b@x.com', 'invisible'],
      ['jürgen@x.com', 'plain letters'],
      ['a@b@x.com', 'exactly one @'],
      ['a@раypal.com', 'mixes alphabets'],
      ['a@аррӏе.com', 'imitates'],
      ['a@x%41.com', 'characters it must not have'],
      ['a@[10.0.0.1]', 'characters it must not have'],
      ['a@xn--a.com', 'cannot exist'],
      [`a@${'b'.repeat(60)}.${'c'.repeat(190)}.com`, 'longer than 254'],
      ['a@localhost', 'not a valid'],
    ])
    .run(({ assert }, [raw, reason]) => {
      const parsed = parseAddress(raw!)
      assert.isFalse(parsed.ok)
      if (!parsed.ok) assert.include(parsed.reason, reason!)
    })

  test('the key of {0} is {1}')
    .with([
      ['Ann+beta@example.com', 'ann@example.com'],
      ['ann@example.com', 'ann@example.com'],
      ['+ann+x@example.com', '+ann@example.com'],
      ['a.n.n@example.com', 'a.n.n@example.com'],
    ])
    .run(({ assert }, [address, key]) => assert.equal(emailKey(address!), key!))
})
