import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class AnalyticsBackfill extends BaseCommand {
  static override commandName = 'analytics:backfill'
  static override description =
    'Write down what rows tell of the time before events were kept, and add up the days'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { backfillEvents } = await import('#api/analytics/events/backfill')
    const { aggregateDays } = await import('#api/analytics/daily/aggregate_days')
    const { refreshBusinessClock } = await import('#api/core/business_clock')
    await refreshBusinessClock()
    const { invites, people } = await backfillEvents()
    const days = await aggregateDays()
    this.logger.success(`${invites} invites, ${people} people, ${days.length} days`)
  }
}
