/** Everything that recurs, one line each. Loaded by the worker. */
import { ENCODE_LEFT_AVATARS } from '#api/accounts/avatars/encode_left_avatars_job'
import { PURGE_ACCOUNTS } from '#api/accounts/purge_accounts_job'
import { AGGREGATE_DAYS } from '#api/analytics/daily/aggregate_days_job'
import { PURGE_FILES } from '#api/accounts/privacy/exports/purge_files_job'
import { EXPIRE_INVITES } from '#api/beta/invites/expire_invites_job'
import { REMIND_OF_CLINICS } from '#api/clinic/mails/remind_of_clinics_job'
import { PURGE_IDEMPOTENCY_KEYS } from '#api/core/housekeeping_jobs'
import { PURGE } from '#api/core/retention/purge_job'
import { TEND_VETTING } from '#api/vetting/tend_vetting_job'
import { schedule } from '#api/core/schedule/schedule'
import { SETTLE_PROFILES } from '#api/onboarding/settle_profiles_job'

schedule('expire_invites', { everySeconds: 60 }, EXPIRE_INVITES)
schedule('settle_profiles', { everySeconds: 300 }, SETTLE_PROFILES)
schedule('remind_of_clinics', { everySeconds: 300 }, REMIND_OF_CLINICS)
schedule('purge_idempotency_keys', { everySeconds: 3_600 }, PURGE_IDEMPOTENCY_KEYS)
schedule('purge', { dailyAt: '03:40', zone: 'America/New_York' }, PURGE)
schedule('purge_accounts', { dailyAt: '03:10', zone: 'America/New_York' }, PURGE_ACCOUNTS)
schedule('aggregate_days', { dailyAt: '02:30', zone: 'America/New_York' }, AGGREGATE_DAYS)
schedule('encode_left_avatars', { dailyAt: '04:20', zone: 'America/New_York' }, ENCODE_LEFT_AVATARS)
schedule('tend_vetting', { dailyAt: '00:20', zone: 'America/New_York' }, TEND_VETTING)
schedule('purge_files', { everySeconds: 3_600 }, PURGE_FILES)
