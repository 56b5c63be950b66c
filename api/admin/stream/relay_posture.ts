import { POSTURE_CHANNEL } from '#api/beta/posture/current_posture'
import { subscribe } from '#api/core/listener/listener'
import { broadcast } from '#api/core/stream/stream_hub'
import { POSTURE_TOPIC } from './topics.js'

/** Tells open back offices that who gets in has changed, or is going to. */
export function relayPosture(): void {
  subscribe(POSTURE_CHANNEL, () =>
    broadcast(POSTURE_TOPIC, 'change', { resource: POSTURE_TOPIC, ids: [] })
  )
}
