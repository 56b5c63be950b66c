import { test } from '@japa/runner'
import { POSTURES } from '#api/beta/gates/gate_matrix'
import { doorsOf } from '#api/beta/posture/door'
import { capabilitiesOf, PHASES, phaseOf, type Posture } from '#api/beta/posture/posture'
import { letsIn, openDoors } from '../../../storefront/src/features/posture/doors.ts'

const told = (posture: Posture) => {
  const capabilities = capabilitiesOf(posture)
  return {
    beta: {
      phase: phaseOf(posture),
      ...{ instructor_access: posture.instructor, student_access: posture.student },
      ...{ capabilities, doors: doorsOf(capabilities) },
    },
  }
}

test.group('The doors that pages show', () => {
  test('are those of the posture', ({ assert }) => {
    const doors = doorsOf(capabilitiesOf({ instructor: 'invite_only', student: 'closed' }))
    assert.deepEqual(doors, { instructor: 'invite', student: 'shut' })
    assert.include(openDoors(told(PHASES.open_beta)), { student: true, instructor: false })
    for (const posture of POSTURES) {
      const { student, instructor, invited } = openDoors(told(posture))
      assert.equal(student, posture.student === 'open')
      assert.equal(instructor, posture.instructor === 'open')
      assert.equal(invited, posture.student !== 'closed' || posture.instructor !== 'closed')
      assert.equal(letsIn('student', told(posture)), posture.student !== 'closed')
      assert.equal(letsIn('instructor', told(posture)), posture.instructor !== 'closed')
    }
  })

  test('are shut where nobody told', ({ assert }) => {
    const shut = {
      student: false,
      instructor: false,
      invited: false,
      lessons: false,
      search: false,
    }
    assert.deepEqual(openDoors({}), shut)
    assert.isFalse(letsIn('student', {}))
  })
  test('lead to the lessons whom the gate lets in', ({ assert }) => {
    const visitor = (access: boolean) => ({ visit: { me: { beta: { access } } } })
    const early = told(PHASES.instructor_only)
    assert.include(openDoors(told(PHASES.public)), { lessons: true, search: true })
    assert.isFalse(openDoors(early).lessons)
    assert.isFalse(openDoors({ ...early, ...visitor(false) }).lessons)
    assert.isTrue(openDoors({ ...early, ...visitor(true) }).lessons)
    assert.isTrue(openDoors({ ...early, site_name: 'preview' }).lessons)
    assert.isFalse(openDoors({ ...early, site_name: 'beta' }).lessons)
    assert.isFalse(openDoors(visitor(true)).lessons)
  })
})
