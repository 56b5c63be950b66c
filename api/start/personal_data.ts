/** What is kept of people, domain by domain, on one page: who gets to read it and how it goes. */
import { staffStays } from '#api/accounts/privacy/deletion/staff_blocker'
import { forgetFiles } from '#api/accounts/privacy/exports/forget_files'
import { accountTables } from '#api/accounts/privacy/records/account_tables'
import { MOVED_ADDRESSES } from '#api/accounts/privacy/records/address_queries'
import { coreTables } from '#api/accounts/privacy/records/core_tables'
import { impersonalTables } from '#api/accounts/privacy/records/other_tables'
import { namesOfPerson, namesOfSuppressed } from '#api/accounts/privacy/records/person_repository'
import {
  defineOtherTables,
  definePersonalTables,
} from '#api/accounts/privacy/records/personal_tables'
import {
  defineAddressSource,
  defineDeletionBlocker,
  defineEraser,
  defineExportSection,
  defineFreeText,
} from '#api/accounts/privacy/records/registries'
import { signInTables } from '#api/accounts/privacy/records/sign_in_tables'
import { usersTable } from '#api/accounts/privacy/records/users_table'
import { adminTables } from '#api/admin/personal_tables'
import { forgetInViews } from '#api/admin/saved_views/forget_in_views'
import { analyticsOtherTables, analyticsTables } from '#api/analytics/personal_tables'
import { revokeInvitesOf } from '#api/beta/erase_invited'
import { INVITED_ADDRESSES, namesOfInvite } from '#api/beta/erasure_queries'
import { availabilityTables } from '#api/availability/personal_tables'
import { betaOtherTables } from '#api/beta/other_tables'
import { betaTables } from '#api/beta/personal_tables'
import { catalogueOtherTables } from '#api/catalogue/other_tables'
import { clinicOtherTables } from '#api/clinic/other_tables'
import { clinicTables } from '#api/clinic/personal_tables'
import { stepBackEverywhere } from '#api/clinic/sign_ups/step_back'
import { defineNameSource } from '#api/core/audit/name_sources'
import { geographyTables } from '#api/geography/other_tables'
import { instructorTables } from '#api/instructors/personal_tables'
import { onboardingTables } from '#api/onboarding/personal_tables'
import { paymentTables } from '#api/payments/personal_tables'
import { documentPages } from '#api/vetting/documents/export_documents'
import { forgetDocuments } from '#api/vetting/documents/forget_documents'
import { vettingTables } from '#api/vetting/personal_tables'

defineAddressSource(MOVED_ADDRESSES)
defineAddressSource(INVITED_ADDRESSES)
defineDeletionBlocker(staffStays)
defineEraser((trx, { id }) => forgetFiles(trx, id))
defineEraser(revokeInvitesOf)
defineEraser(stepBackEverywhere)
defineEraser(forgetDocuments)
defineExportSection('document_pages', async (trx, person) => documentPages(trx, person))
// In the order in which they are erased; the person's own row is the last.
definePersonalTables([
  ...analyticsTables,
  ...betaTables,
  ...paymentTables,
  ...onboardingTables,
  ...clinicTables,
  ...availabilityTables,
  ...instructorTables,
  ...vettingTables,
  ...coreTables,
  ...adminTables,
  ...accountTables,
  ...signInTables,
  usersTable,
])
defineEraser(forgetInViews)
defineFreeText(
  { table: 'invites', columns: ['note', 'metadata'] },
  { table: 'invite_batch_rows', columns: ['email', 'note', 'metadata', 'detail'] },
  { table: 'invite_batches', columns: ['file_name', 'error', 'unknown_columns'] },
  { table: 'mail_suppressions', columns: ['note'] },
  { table: 'setting_changes', columns: ['reason'] },
  { table: 'posture_changes', columns: ['reason'] },
  { table: 'posture_overrides', columns: ['reason'] },
  { table: 'posture_schedules', columns: ['reason'] },
  { table: 'preview_tokens', columns: ['name'] },
  { table: 'services', columns: ['retired_reason'] },
  { table: 'clinic_dates', columns: ['notes', 'place', 'cancel_reason'] },
  { table: 'instructor_notes', columns: ['body'] },
  { table: 'profile_hidings', columns: ['reason'] },
  { table: 'jobs', columns: ['last_error'] },
  { table: 'outbox_events', columns: ['last_error'] }
)
defineOtherTables({
  ...impersonalTables,
  ...catalogueOtherTables,
  ...clinicOtherTables,
  ...betaOtherTables,
  ...analyticsOtherTables,
  ...geographyTables,
})
defineNameSource('user', namesOfPerson)
defineNameSource('suppression', namesOfSuppressed)
defineNameSource('invite', namesOfInvite)
