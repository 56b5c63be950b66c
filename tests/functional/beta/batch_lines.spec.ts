import { test } from '@japa/runner'
import { dryRun, people } from './batch_desk.js'
import { csvOf } from './csv_download.js'
import { asStaff, bodyOf, freshDesk, uploadCsv } from './desk.js'

test.group('A line of a batch', (group) => {
  group.each.setup(() => freshDesk())

  test('tells what it said, how it was judged and every try', async ({ assert }) => {
    const { id } = await uploadCsv(
      'email,first_name,note,Instagram\nann@example.com,Ann,met at the fair,@ann\nbounce+1@example.com,,,\n'
    )
    const ann = bodyOf(await asStaff('GET', `/invite-batches/${id}/rows/2`))
    assert.containsSubset(ann, {
      email: 'ann@example.com',
      verdict: 'will_send',
      state: 'sent',
      note: 'met at the fair',
      metadata: { Instagram: '@ann' },
      expires_in_days: 14,
      history: [{ state: 'queued' }, { state: 'sending' }, { state: 'sent' }],
    })
    const [mail] = ann.mails as { tries: object[] }[]
    assert.lengthOf(mail.tries, 1)
    assert.containsSubset(mail.tries[0], { number: 1, outcome: 'sent' })
    const bounced = bodyOf(await asStaff('GET', `/invite-batches/${id}/rows/3`))
    assert.containsSubset(bounced, { state: 'failed' })
    assert.match(JSON.stringify(bounced.mails), /550/)
  })

  test('shows the mail it would get, without any code', async ({ assert }) => {
    const { id } = await dryRun('email,first_name,role\nann@example.com,<b>Ann</b>,student\n')
    const text = await csvOf(`/invite-batches/${id}/rows/2/preview?as=text`)
    assert.match(text, /<b>Ann<\/b>, you are invited/)
    assert.match(text, /••••••/)
    const html = await csvOf(`/invite-batches/${id}/rows/2/preview`)
    assert.include(html, '&#60;b&#62;Ann')
    assert.notInclude(html, '<b>Ann')
    assert.equal((await asStaff('GET', `/invite-batches/${id}/rows/3/preview`)).status, 404)
  })

  test('that is not sent has no mail; one that is not there is not found', async ({ assert }) => {
    const { id } = await dryRun('email\nnobody@\n')
    const line = bodyOf(await asStaff('GET', `/invite-batches/${id}/rows/2`))
    assert.containsSubset(line, { verdict: 'invalid_address', mails: [], history: [] })
    for (const strange of ['99', '9999999', '-1', 'x', '2.5']) {
      assert.equal((await asStaff('GET', `/invite-batches/${id}/rows/${strange}`)).status, 404)
    }
  })

  test('is in the results with what the mail server said, safe to open', async ({ assert }) => {
    const { id } = await uploadCsv(
      'email\nann@example.com\nbounce+1@example.com\n=cmd()@x\nANN@example.com\n'
    )
    const [header, ...lines] = (await csvOf(`/invite-batches/${id}/results.csv`))
      .trim()
      .split('\r\n')
    assert.equal(header, 'line,email,verdict,state,attempts,sent_at,answer,redeemed_at')
    assert.lengthOf(lines, 4)
    assert.match(lines[0], /^2,ann@example\.com,will_send,sent,1,20\d\d-.*,250 /)
    assert.match(lines[1], /^3,bounce\+1@example\.com,will_send,failed,1,,550 /)
    assert.match(lines[2], /^4,'=cmd\(\)@x,invalid_address,skipped,0,,,$/)
    assert.match(lines[3], /^5,ann@example\.com,duplicate_in_file,skipped/i)
  })

  test('is one of as many as there are, page by page', async ({ assert }) => {
    const { id } = await dryRun(people(2_500))
    const csv = await csvOf(`/invite-batches/${id}/results.csv`)
    assert.lengthOf(csv.trim().split('\r\n'), 2_501)
  })
})
