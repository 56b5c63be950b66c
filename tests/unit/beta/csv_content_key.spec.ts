import { test } from '@japa/runner'
import { encode } from 'iconv-lite'
import { ContentKey } from '#api/beta/csv/content_key'
import { byteSource, readWhole } from '#tests/fixtures/invites/csv_files'

const FILE = 'email,note,own\nann@example.com,Zoë,x\nbob@example.com,"a, b",\n'

async function keyOf(content: string | Buffer, options: Record<string, string> = {}) {
  const key = new ContentKey(options)
  const { rows } = await readWhole(byteSource(content))
  for (const row of rows) key.add(row)
  return key.digest()
}

test.group('CSV | content key', () => {
  test('{0} makes no difference')
    .with([
      ['another encoding', encode(FILE, 'utf-16', { addBOM: true })],
      ['Windows-1252', encode(FILE, 'win1252')],
      ['a byte order mark', `\ufeff${FILE}`],
      ['another line end', FILE.replaceAll('\n', '\r\n')],
      ['another delimiter', 'email;note;own\nann@example.com;Zoë;x\nbob@example.com;a, b;\n'],
      ['quoting and case', FILE.replace('ann@example.com,Zoë', '"ANN@example.com","Zoë"')],
      ['the order of columns', 'own,email,note\nx,ann@example.com,Zoë\n,bob@example.com,"a, b"\n'],
      ['a blank line', FILE.replace('\nbob', '\n\nbob')],
    ] as const)
    .run(async ({ assert }, [, content]) => assert.equal(await keyOf(content), await keyOf(FILE)))

  test('{0} makes another key')
    .with([
      ['another note', FILE.replace('Zoë', 'Zoe'), {}],
      ['another own column', FILE.replace('own', 'mine'), {}],
      ['a row less', FILE.replace(/bob.*\n/, ''), {}],
      ['another option', FILE, { role: 'student' }],
    ] as const)
    .run(async ({ assert }, [, content, options]) => {
      assert.notEqual(await keyOf(content, options), await keyOf(FILE))
    })
})
