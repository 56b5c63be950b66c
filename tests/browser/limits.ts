import { elsewhere } from './backoffice_desk.js'

/** Lets everybody read so many times a minute; a test that changes it sets it back. */
export async function allowReads(value: number): Promise<void> {
  await elsewhere('PUT', '/settings/rate_limit.read', { value, reason: 'A test of the limit' })
}
