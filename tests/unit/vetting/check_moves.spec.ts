import { test } from '@japa/runner'
import { lastDayOfAdverseWait } from '#api/vetting/background/adverse_wait'
import {
  MOVES,
  nextState,
  staffMovesFrom,
  type CheckMove,
} from '#api/vetting/background/check_moves'
import { CHECK_STATES, standingOf, type CheckState } from '#api/vetting/vetting'

/** Every arrow there is; each other pair of state and move leads nowhere. */
const ARROWS: [CheckState, CheckMove, CheckState][] = [
  ['not_started', 'consent', 'consent'],
  ['consent', 'consent', 'consent'],
  ['pending', 'consent', 'pending'],
  ['consent', 'submit', 'pending'],
  ['pending', 'submit', 'pending'],
  ['pending', 'pass', 'passed'],
  ['pending', 'review', 'review'],
  ['pending', 'fail', 'failed'],
  ['review', 'pass', 'passed'],
  ['review', 'fail', 'failed'],
  ['review', 'pre_adverse', 'pre_adverse'],
  ['pre_adverse', 'pass', 'passed'],
  ['pre_adverse', 'dispute', 'disputed'],
  ['pre_adverse', 'final_adverse', 'final_adverse'],
  ['disputed', 'pass', 'passed'],
  ['disputed', 'resume', 'pre_adverse'],
  ['final_adverse', 'reopen', 'not_started'],
  ['consent', 'withdraw', 'not_started'],
  ['pending', 'withdraw', 'not_started'],
  ['failed', 'consent', 'consent'],
  ['expired', 'consent', 'consent'],
  ['passed', 'consent', 'consent'],
  ['passed', 'expire', 'expired'],
]

const at = (day: string) => new Date(`${day}T15:00:00Z`)

test.group('A background check', () => {
  test('moves from a state along its arrows alone')
    .with([...CHECK_STATES])
    .run(({ assert }, from) => {
      for (const move of MOVES) {
        const arrow = ARROWS.find(([state, name]) => state === from && name === move)
        assert.equal(nextState(from, move), arrow?.[2] ?? null, `${from} ${move}`)
      }
    })

  test('offers staff what they may decide', ({ assert }) => {
    assert.deepEqual(staffMovesFrom('pending'), ['pass', 'review', 'fail', 'withdraw'])
    assert.deepEqual(staffMovesFrom('disputed'), ['pass', 'resume'])
    assert.deepEqual(staffMovesFrom('passed'), [])
  })

  test('waits five business days after a warning: {0}')
    .with([
      ['over a weekend', [['pre_adverse', '2026-11-04']], '2026-11-12'],
      ['over Thanksgiving', [['pre_adverse', '2026-11-23']], '2026-12-01'],
      [
        'not while it is disputed',
        [
          ['pre_adverse', '2026-12-07'],
          ['dispute', '2026-12-09'],
        ],
        null,
      ],
      [
        'again after a dispute, whose days do not count',
        [
          ['pre_adverse', '2026-12-07'],
          ['dispute', '2026-12-09'],
          ['resume', '2026-12-14'],
        ],
        '2026-12-18',
      ],
      [
        'from the latest warning on',
        [
          ['pre_adverse', '2026-11-04'],
          ['pass', '2026-11-05'],
          ['pre_adverse', '2026-12-07'],
        ],
        '2026-12-14',
      ],
    ] as [string, [CheckMove, string][], string | null][])
    .run(({ assert }, [, steps, last]) => {
      const events = steps.map(([move, day]) => ({ move, at: at(day) }))
      assert.equal(lastDayOfAdverseWait(events), last)
    })

  test('holds as long as its pass does, unless it was taken back')
    .with([
      ['passed', '2027-01-01', 'passed'],
      ['passed', '2026-01-01', 'expired'],
      ['pending', '2027-01-01', 'passed'],
      ['pending', '2026-01-01', 'pending'],
      ['final_adverse', '2027-01-01', 'final_adverse'],
    ] as [CheckState, string, CheckState][])
    .run(({ assert }, [state, expires, standing]) => {
      assert.equal(standingOf({ state, expires_at: at(expires) }, at('2026-06-01')), standing)
    })
})
