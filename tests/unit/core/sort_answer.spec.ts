import { test } from '@japa/runner'
import { sortAnswer } from '#api/core/mail/sort_answer'
import { ServerMood } from '#api/core/mail/server_mood'

const failure = (more: object) => Object.assign(new Error('it did not work'), more)

test.group('What a mail server answers', () => {
  test('{what}: {outcome}')
    .with([
      {
        what: '450 at the recipient',
        error: { responseCode: 450, command: 'RCPT TO' },
        outcome: 'deferred',
      },
      {
        what: '550 at the recipient',
        error: { responseCode: 550, command: 'RCPT TO' },
        outcome: 'rejected',
      },
      {
        what: '554 after the content',
        error: { responseCode: 554, command: 'DATA' },
        outcome: 'rejected',
      },
      {
        what: '550 at our own address',
        error: { responseCode: 550, command: 'MAIL FROM' },
        outcome: 'deferred',
      },
      {
        what: '554 instead of a greeting',
        error: { responseCode: 554, command: 'CONN' },
        outcome: 'away',
      },
      {
        what: '421 in the middle',
        error: { responseCode: 421, command: 'RCPT TO' },
        outcome: 'away',
      },
      {
        what: '535 at the log-in',
        error: { responseCode: 535, code: 'EAUTH', command: 'AUTH PLAIN' },
        outcome: 'away',
      },
      { what: 'nobody there', error: { code: 'ECONNREFUSED' }, outcome: 'away' },
      { what: 'a cut before the content', error: { code: 'ECONNECTION' }, outcome: 'deferred' },
      {
        what: 'a cut after the content',
        error: { code: 'ECONNECTION' },
        left: true,
        outcome: 'unknown',
      },
      {
        what: 'an address no server was asked about',
        error: { code: 'EENVELOPE' },
        outcome: 'rejected',
      },
    ])
    .run(({ assert }, { error, left = false, outcome }) => {
      const sorted = sortAnswer(failure(error), left)
      const away = sorted.outcome === 'deferred' && sorted.serverAway
      assert.equal(away ? 'away' : sorted.outcome, outcome)
    })

  test('one mail put off is about the mail, five and no other are about the server', ({
    assert,
  }) => {
    const mood = new ServerMood()
    const later = { outcome: 'deferred', answer: '450', serverAway: false } as const
    mood.hear(later)
    assert.deepEqual([mood.isBad, mood.isDoubtful], [false, true])
    for (let n = 0; n < 4; n++) mood.hear(later)
    assert.isTrue(mood.isBad)
    mood.hear({ outcome: 'accepted', answer: '250' })
    assert.deepEqual([mood.isBad, mood.isDoubtful], [false, false])
  })

  test('a break off at one mail is about that mail where others are served', ({ assert }) => {
    const sorted = sortAnswer(failure({ responseCode: 421, command: 'RCPT TO' }), false)
    assert.isTrue(sorted.outcome === 'deferred' && sorted.ofOne)
    const atGreeting = sortAnswer(failure({ responseCode: 421, command: 'CONN' }), false)
    assert.isFalse(atGreeting.outcome === 'deferred' && atGreeting.ofOne)

    const calm = new ServerMood()
    const doubtful = new ServerMood(true)
    for (const mood of [calm, doubtful]) mood.hear(sorted)
    assert.deepEqual([calm.isHealthy, doubtful.isHealthy], [true, false])
    doubtful.hear({ outcome: 'accepted', answer: '250' })
    assert.isTrue(doubtful.isHealthy)
    for (let n = 0; n < 4; n++) calm.hear(sorted)
    assert.deepEqual([calm.isHealthy, calm.isBad], [false, true])
  })

  test('an address that does not exist is told from one that is refused: {answer}')
    .with([
      { answer: '550 5.1.1 No such user', command: 'RCPT TO', gone: true },
      { answer: '550-5.1.10 Domain takes no mail', command: 'RCPT TO', gone: true },
      { answer: '550 5.1.7 Bad sender', command: 'RCPT TO', gone: false },
      { answer: '550 5.7.1 Policy', command: 'RCPT TO', gone: false },
      { answer: '550 No such user', command: 'RCPT TO', gone: false },
      { answer: '554 5.1.1 Said too late', command: 'DATA', gone: false },
    ])
    .run(({ assert }, { answer, command, gone }) => {
      const sorted = sortAnswer(failure({ responseCode: 550, command, response: answer }), true)
      assert.equal(sorted.outcome === 'rejected' && sorted.nobodyThere, gone)
    })
})
