/**
 * Every kind of job, one import per line. Loaded by every process: who enqueues must know what it
 * enqueues.
 */
import '#api/accounts/avatars/encode_avatar_job'
import '#api/accounts/avatars/encode_left_avatars_job'
import '#api/accounts/purge_accounts_job'
import '#api/analytics/daily/aggregate_days_job'
import '#api/accounts/privacy/exports/prepare_export_job'
import '#api/accounts/privacy/exports/purge_files_job'
import '#api/beta/batches/check_batch'
import '#api/beta/batches/send_batch_job'
import '#api/clinic/mails/remind_of_clinics_job'
import '#api/core/files/remove_files_job'
import '#api/core/housekeeping_jobs'
import '#api/core/retention/purge_job'
import '#api/beta/invites/expire_invites_job'
import '#api/onboarding/settle_profiles_job'
import '#api/vetting/tend_vetting_job'
