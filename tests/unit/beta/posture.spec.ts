import { test } from '@japa/runner'
import {
  capabilitiesOf,
  PHASES,
  phaseOf,
  type InstructorAccess,
  type StudentAccess,
} from '#api/beta/posture/posture'

const INSTRUCTOR: InstructorAccess[] = ['closed', 'invite_only', 'open']
const STUDENT: StudentAccess[] = ['closed', 'invite_only', 'referral_only', 'open']

test.group('A posture', () => {
  test('has the name of its phase, or is custom', ({ assert }) => {
    const names = INSTRUCTOR.flatMap((instructor) =>
      STUDENT.map((student) => phaseOf({ instructor, student }))
    )
    assert.lengthOf(
      names.filter((name) => name === 'custom'),
      12 - Object.keys(PHASES).length
    )
    for (const [name, axes] of Object.entries(PHASES)) assert.equal(phaseOf(axes), name)
  })

  test('never lets somebody in without an invite where one is needed', ({ assert }) => {
    for (const instructor of INSTRUCTOR) {
      for (const student of STUDENT) {
        const may = capabilitiesOf({ instructor, student })
        assert.equal(may.sign_up_as_instructor, instructor !== 'closed')
        assert.equal(may.instructor_needs_invite, instructor !== 'open')
        assert.equal(may.sign_up_as_student, student !== 'closed')
        assert.equal(may.student_needs_invite, student !== 'open')
        for (const open of [may.browse_directory, may.search, may.book]) {
          assert.equal(open, student === 'open')
        }
      }
    }
  })
})
