import { unprocessable } from '#api/core/errors'
import { BUFFER_RANGE, type Terms } from '#api/availability/free_time/terms'

type Buffers = Pick<Terms, 'plainBufferMinutes' | 'travelBufferMinutes'>

/** @throws Refusal 422 `invalid` for buffers that no instructor may choose */
export function assertBuffers({ plainBufferMinutes, travelBufferMinutes }: Buffers): void {
  assertWithin('buffer_minutes', plainBufferMinutes)
  assertWithin('travel_buffer_minutes', travelBufferMinutes)
  if (travelBufferMinutes >= plainBufferMinutes) return
  throw unprocessable(
    'travel_buffer_minutes',
    'at_least_plain',
    'Leave at least as much time when you travel as when you do not.'
  )
}

function assertWithin(field: string, minutes: number): void {
  const { min, max } = BUFFER_RANGE
  if (Number.isInteger(minutes) && minutes >= min && minutes <= max) return
  throw unprocessable(field, 'range', `Choose whole minutes from ${min} to ${max}.`)
}
