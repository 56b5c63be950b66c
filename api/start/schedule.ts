/**
 * Everything that recurs, one line each. Loaded by the worker.
 *
 *     schedule('expire_invites', { everySeconds: 60 }, 'expire_invites')
 *     schedule('daily_metrics', { dailyAt: '02:30', zone: 'America/New_York' }, 'daily_metrics')
 */
export {}
