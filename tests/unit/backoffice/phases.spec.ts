import { test } from '@japa/runner'
import { MATRIX } from '../../../backoffice/src/phases/matrix_rows.ts'
import { inNewYork, instantsOf, inUtc } from '../../../backoffice/src/phases/new_york.ts'
import { CAPABILITIES, PHASES } from '../../../backoffice/src/phases/phase.ts'
import { CAPABILITY_WORDS } from '../../../backoffice/src/phases/phase_words.ts'
import { paramsOf, targetFrom, wishFrom } from '../../../backoffice/src/phases/target.ts'
import * as server from '#api/beta/posture/posture'

test.group('New York time in the back office', () => {
  test('becomes an instant, in summer and in winter', ({ assert }) => {
    assert.deepEqual(instantsOf('2026-07-04', '20:00'), ['2026-07-05T00:00:00.000Z'])
    assert.deepEqual(instantsOf('2026-12-24', '20:00'), ['2026-12-25T01:00:00.000Z'])
    assert.equal(inUtc('2026-07-05T00:00:00.000Z'), '2026-07-05 00:00 UTC')
    assert.equal(inNewYork('2026-12-25T01:00:00.000Z'), 'Thu, Dec 24, 20:00 EST')
  })

  test('has an hour that is left out, and one that comes twice', ({ assert }) => {
    assert.deepEqual(instantsOf('2026-03-08', '02:30'), [])
    assert.deepEqual(instantsOf('2026-03-08', '03:30'), ['2026-03-08T07:30:00.000Z'])
    assert.deepEqual(instantsOf('2026-11-01', '01:30'), [
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ])
  })

  test('is nothing while a field is empty', ({ assert }) => {
    assert.deepEqual(instantsOf('', '20:00'), [])
    assert.deepEqual(instantsOf('2026-11-01', ''), [])
  })
})

test.group('Phases in the back office', () => {
  test('have the words of the server', ({ assert }) => {
    assert.deepEqual([...CAPABILITIES], [...server.CAPABILITIES])
    assert.deepEqual([...PHASES], [...server.NAMED_PHASES])
    assert.sameMembers(Object.keys(CAPABILITY_WORDS), [...server.CAPABILITIES])
  })

  test('a matrix tells for each phase who may do what', ({ assert }) => {
    const told = (name: server.NamedPhase, who: string) => {
      const capabilities = server.capabilitiesOf(server.PHASES[name])
      const may_enter = {
        without_grant: [],
        student_with_grant: ['booking', 'student_area'],
        instructor_with_grant: ['instructor_area'],
      }
      const rows = MATRIX.find(([heading]) => heading === who)![1]
      return rows.map(({ may }) => (may({ capabilities, may_enter }) ? '✓' : '–')).join('')
    }
    assert.equal(told('closed', 'Guest'), '––––')
    assert.equal(told('instructor_only', 'Invited person'), '–✓')
    assert.equal(told('alpha', 'Invited person'), '✓✓')
    assert.equal(told('open_beta', 'Guest'), '✓✓✓–')
    assert.equal(told('public', 'Guest'), '✓✓✓✓')
    assert.equal(told('closed', 'Student'), '✓–✓–')
    assert.equal(told('open_beta', 'Instructor'), '✓–')
  })

  test('a target goes into the address bar and comes back', ({ assert }) => {
    const wishes: Record<string, string>[] = [
      { phase: 'alpha' },
      { instructor_access: 'open', student_access: 'referral_only' },
    ]
    for (const wish of wishes) {
      const target = targetFrom(new URLSearchParams(wish))
      assert.deepEqual(wishFrom(target), wish)
      assert.deepEqual(paramsOf(target), wish)
    }
    assert.isNull(wishFrom(targetFrom(new URLSearchParams())))
  })
})
