import { listPhases } from './show_posture.js'

export default class PhasesController {
  index() {
    return listPhases()
  }
}
