/**
 * Every kind of job, one import per line. Loaded by every process: who enqueues must know what it
 * enqueues.
 */
import '#api/accounts/purge_accounts_job'
import '#api/beta/batches/check_batch'
import '#api/beta/batches/send_batch_job'
import '#api/core/housekeeping_jobs'
import '#api/core/retention/purge_job'
import '#api/beta/invites/expire_invites_job'
