import {
  currentCapabilities,
  currentOverrides,
  currentPosture,
  currentVersion,
} from './current_posture.js'
import { toAxes } from './posture_transformer.js'

export default class PosturesController {
  show() {
    return {
      ...toAxes(currentPosture()),
      capabilities: currentCapabilities(),
      overrides: currentOverrides().map(({ capability, value, expires_at }) => ({
        capability,
        value,
        expires_at: expires_at.toISOString(),
      })),
      version: currentVersion(),
    }
  }
}
