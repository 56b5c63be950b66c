import fc from 'fast-check'
import type { Schema } from '#api/core/openapi/document'
import { hostileText } from './hostile.js'

export const BOUNDARY = 'fuzz'

const files = fc.oneof(
  fc.constantFrom(
    'email\nada@example.com',
    'email;role\nada@example.com;student',
    'email\n"ada',
    '',
    '\ufeffemail\r\n\0@x',
    'email\n'.repeat(50),
    'name\nAda'
  ),
  hostileText
)

/** A multipart body: parts that are known, unknown, doubled, without a name, without an end. */
export function hostileForm({ properties = {} }: Schema): fc.Arbitrary<string> {
  const name = fc.constantFrom(
    ...Object.keys(properties),
    'unknown',
    '__proto__',
    '',
    'a"b',
    'file[]'
  )
  const value = fc.oneof(fc.constantFrom('true', 'false', '7', 'student'), hostileText)
  const field = fc.tuple(name, value).map(([key, text]) => part(`name="${key}"`, text))
  const file = fc
    .tuple(
      fc.constantFrom('file', 'file', 'other'),
      fc.constantFrom('a.csv', '../../x', '', '\0.csv'),
      files
    )
    .map(([key, fileName, text]) => part(`name="${key}"; filename="${fileName}"`, text))
  const end = fc.constantFrom(`--${BOUNDARY}--\r\n`, `--${BOUNDARY}--\r\n`, '', '--other--')
  return fc
    .tuple(fc.array(fc.oneof(file, field), { maxLength: 5 }), end)
    .map(([parts, last]) => parts.join('') + last)
}

const part = (disposition: string, text: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`
