import { currentPosture } from './current_posture.js'
import { capabilitiesOf, phaseOf } from './posture.js'

export default class PosturesController {
  show() {
    const posture = currentPosture()
    return {
      phase: phaseOf(posture),
      instructor_access: posture.instructor,
      student_access: posture.student,
      capabilities: capabilitiesOf(posture),
    }
  }
}
