import { test } from '@japa/runner'
import { readInviteCsv } from '#api/beta/csv/read_invite_csv'
import { meantColumn } from '#api/beta/csv/meant_column'
import { byteSource } from '#tests/fixtures/invites/csv_files'

async function unknownOf(header: string) {
  for await (const part of readInviteCsv(byteSource(`${header}\na@example.com\n`)))
    if (part.kind === 'header') return part.unknown
  return []
}

test.group('CSV | columns', () => {
  test('{0} looks like {1}')
    .with([
      ['emial', 'email'],
      ['E-Mial', 'email'],
      ['emails', 'email'],
      ['Email Address', 'email'],
      ['firstname', 'first_name'],
      ['Fristname', 'first_name'],
      ['surname', 'last_name'],
      ['lastnam', 'last_name'],
      ['rolle', 'role'],
      ['notes', 'note'],
      ['campain', 'campaign'],
      ['foundig', 'founding'],
      ['expire_in_day', 'expires_in_days'],
      ['expiry', 'expires_in_days'],
    ] as const)
    .run(({ assert }, [name, meant]) => assert.equal(meantColumn(name), meant))

  test('{$self} looks like none of ours')
    .with([
      '',
      'id',
      'phone',
      'rate',
      'vote',
      'name',
      'city',
      'email_2_confirmed',
      '__proto__',
      '名',
    ])
    .run(({ assert }, name) => assert.isNull(meantColumn(name)))

  test('what is not used is named as written, with what it may have been meant for', async ({
    assert,
  }) => {
    assert.deepEqual(await unknownOf('email,Phone No.,fristname,'), [
      { name: 'Phone No.', meant: null },
      { name: 'fristname', meant: 'first_name' },
    ])
  })

  test('a column the file has is not guessed again', async ({ assert }) => {
    assert.deepEqual(await unknownOf('email,note,notes'), [{ name: 'notes', meant: null }])
  })
})
