import { test } from '@japa/runner'
import { POSTURES } from '#api/beta/gates/gate_matrix'
import { AREAS, mayEnter } from '#api/beta/posture/areas'
import {
  CAPABILITIES,
  capabilitiesOf,
  INSTRUCTOR_ACCESS,
  STUDENT_ACCESS,
  type Capabilities,
  type Capability,
  type Posture,
} from '#api/beta/posture/posture'

/** A need is no freedom: opening takes it away, and only ever that. */
const freedoms = (may: Capabilities) =>
  CAPABILITIES.filter((name) => may[name] !== name.endsWith('_needs_invite'))

const steps = ({ instructor, student }: Posture) => [
  INSTRUCTOR_ACCESS.indexOf(instructor),
  STUDENT_ACCESS.indexOf(student),
]

const isAsOpen = (one: Posture, other: Posture) =>
  steps(one).every((step, axis) => step >= steps(other)[axis])

/** Follows from the others, so it may move along with them. */
const DERIVED = 'allow_signup_without_invite'

test.group('Capabilities', () => {
  test('are never taken away by opening an axis further', ({ assert }) => {
    for (const shut of POSTURES) {
      for (const open of POSTURES.filter((posture) => isAsOpen(posture, shut))) {
        const [before, after] = [freedoms(capabilitiesOf(shut)), freedoms(capabilitiesOf(open))]
        assert.includeMembers(after, before, JSON.stringify({ shut, open }))
      }
    }
  })

  test('are all there in every posture, and are yes or no', ({ assert }) => {
    for (const posture of POSTURES) {
      const may = capabilitiesOf(posture)
      assert.sameMembers(Object.keys(may), [...CAPABILITIES])
      assert.isTrue(Object.values(may).every((value) => typeof value === 'boolean'))
    }
  })

  test('of students do not hang on the axis of instructors, nor the other way round', ({
    assert,
  }) => {
    for (const posture of POSTURES) {
      for (const other of POSTURES.filter(({ student }) => student === posture.student)) {
        const [one, two] = [capabilitiesOf(posture), capabilitiesOf(other)]
        const names = ['sign_up_as_student', 'student_needs_invite', 'search', 'book'] as const
        for (const name of names) assert.equal(one[name], two[name])
      }
      for (const other of POSTURES.filter((one) => one.instructor === posture.instructor)) {
        const [one, two] = [capabilitiesOf(posture), capabilitiesOf(other)]
        const names = ['sign_up_as_instructor', 'use_instructor_area'] as const
        for (const name of names) assert.equal(one[name], two[name])
      }
    }
  })

  const free = CAPABILITIES.filter((name): name is Capability => name !== DERIVED)
  for (const capability of free) {
    test(`set by hand touches ${capability} and nothing that is not made of it`, ({ assert }) => {
      for (const posture of POSTURES) {
        const before = capabilitiesOf(posture)
        for (const value of [true, false]) {
          const after = capabilitiesOf(posture, [{ capability, value }])
          assert.deepEqual(
            { ...after, [DERIVED]: null },
            { ...before, [DERIVED]: null, [capability]: value }
          )
          const anyone =
            (after.sign_up_as_student && !after.student_needs_invite) ||
            (after.sign_up_as_instructor && !after.instructor_needs_invite)
          assert.equal(after[DERIVED], anyone)
        }
        const asItWas = capabilitiesOf(posture, [{ capability, value: before[capability] }])
        assert.deepEqual(asItWas, before)
      }
    })
  }

  test('without an invite speak for both roles, and open no shut door', ({ assert }) => {
    for (const posture of POSTURES) {
      const before = capabilitiesOf(posture)
      for (const value of [true, false]) {
        const after = capabilitiesOf(posture, [{ capability: DERIVED, value }])
        assert.equal(after.student_needs_invite, !value)
        assert.equal(after.instructor_needs_invite, !value)
        assert.equal(after.sign_up_as_student, posture.student !== 'closed')
        assert.equal(after.sign_up_as_instructor, posture.instructor !== 'closed')
        assert.equal(after.search, before.search)
      }
    }
  })

  test('let whoever looks ahead in everywhere, and a grant only add', ({ assert }) => {
    for (const posture of POSTURES) {
      const capabilities = capabilitiesOf(posture)
      for (const area of AREAS) {
        assert.isTrue(mayEnter(area, { capabilities, grant: null, preview: true }))
        const without = mayEnter(area, { capabilities, grant: null, preview: false })
        for (const grant of ['student', 'instructor', 'nonsense']) {
          const withGrant = mayEnter(area, { capabilities, grant, preview: false })
          assert.isTrue(withGrant || !without)
          if (grant === 'nonsense') assert.equal(withGrant, without)
        }
      }
    }
  })
})
