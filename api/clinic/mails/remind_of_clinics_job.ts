import { defineJob } from '#api/core/queue/queue'
import { remindOfClinics } from './remind_of_clinics.js'

export const REMIND_OF_CLINICS = 'remind_of_clinics'

defineJob({
  name: REMIND_OF_CLINICS,
  timeoutMs: 60_000,
  maxAttempts: 3,
  async handle({ signal }) {
    await remindOfClinics(signal)
  },
})
