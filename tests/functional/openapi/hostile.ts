import fc from 'fast-check'

/** Text that has broken programs before: NUL, lone surrogates, signs of SQL, shells and templates. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff@example.com',
  '\u202egnp.exe',
  '\ufeff',
  "' OR 1=1 --",
  '%_\\',
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  '\r\nBcc: all@example.com',
  '=cmd()|x',
  '9'.repeat(400),
  'ä'.repeat(400),
  '__proto__',
  'constructor',
  '-infinity',
  '99999-99-99T99:99:99Z',
  '+275760-09-13T00:00:00Z',
  '-004713-01-01T00:00:00Z',
]

/** Numbers as JSON text, since some of them are no JavaScript number. */
const HOSTILE_NUMBERS = ['1e308', '1e999', '-0', '9223372036854775808', '-1', '1.5', '0.1e-400']

const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const DEEP_OBJECT = `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`

/** Any JSON value as text. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS).map((text) => JSON.stringify(text)),
  fc.constantFrom(...HOSTILE_NUMBERS),
  fc.constantFrom(
    'null',
    'true',
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '{"__proto__":{"x":1}}',
    '{"a":{}}'
  ),
  fc.constantFrom(DEEP, DEEP_OBJECT),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value))
)

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 })
)

/** Whole bodies that are no JSON, or not the JSON they say they are. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  hostileJson,
  fc.constantFrom(
    '',
    '{',
    '{"a":1',
    '{"a":1,}',
    'null',
    '"x"',
    '\u0000',
    '{"a":1}{"b":2}',
    '[1',
    'NaN'
  ),
  fc.string({ unit: 'binary', maxLength: 200 })
)

export const contentType = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/csv',
  'application/octet-stream',
  'nonsense',
  ''
)

/** What a header may carry at all: HTTP itself forbids the rest. */
export const headerText = fc.oneof(
  fc.constantFrom('a', 'k'.repeat(200), 'k'.repeat(201), 'two words', 'ü', '\t', '%00'),
  fc.string({ minLength: 1, maxLength: 30 })
)
