import { BaseSchema } from '@adonisjs/lucid/schema'

const STEPS = [
  'profile_submitted',
  'services_configured',
  'background_check',
  'payouts_connected',
  'availability_set',
  'went_live',
]

/** How far instructors come after their account is made, and how long each step takes. */
export default class extends BaseSchema {
  override async up() {
    const columns = STEPS.map((step, place) => {
      const before = STEPS[place - 1] ?? 'registered'
      return `ADD ${step}_at timestamptz, ADD ${step}_after double precision
        GENERATED ALWAYS AS (date_part('epoch', ${step}_at - ${before}_at)) STORED`
    })
    this.schema.raw(`ALTER TABLE analytics_journeys ${columns.join(', ')}`)
  }

  override async down() {
    const columns = STEPS.map((step) => `DROP ${step}_after, DROP ${step}_at`)
    this.schema.raw(`
      UPDATE analytics_journeys SET reached = least(reached, 5);
      ALTER TABLE analytics_journeys ${columns.join(', ')};
      DELETE FROM analytics_events WHERE step = 'clinic_attended' OR step = ANY('{${STEPS}}')`)
  }
}
