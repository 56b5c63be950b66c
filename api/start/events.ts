/** Every reaction across domains on one page: who hears what, who adds what to whose answers. */
import { relayPosture } from '#api/admin/stream/relay_posture'
import { accountMails } from '#api/accounts/account_mails'
import { requestMails } from '#api/accounts/address_requests/request_mails'
import { securityMails } from '#api/accounts/security_mails'
import { NEW_BROWSER_MAIL, newBrowserMail } from '#api/accounts/sessions/new_browser_mail'
import { registerClaimSource } from '#api/accounts/claim_sources'
import { avatarOfMe } from '#api/accounts/avatars/avatar_of_me'
import { preferringAudience } from '#api/accounts/preferences/mail_audience'
import { emailChangeMails } from '#api/accounts/email_change/email_change_mails'
import { registerMeContributor } from '#api/accounts/me_contributors'
import { registerNameReaction } from '#api/accounts/name_reactions'
import { privacyMails } from '#api/accounts/privacy/privacy_mails'
import { registerProofReaction } from '#api/accounts/sign_up/proof_reactions'
import { countInstructor, countInvites, countPeople } from '#api/analytics/events/listeners'
import { recordOfInstructors } from '#api/analytics/events/record_instructors'
import { registerPlanReaction } from '#api/availability/editing/plan_reactions'
import { betaClaims, betaClaimsAreStale, betaOfMe } from '#api/beta/grants/beta_claims'
import { INVITES_MOVED } from '#api/beta/invites/tell_moves'
import { inviteMail } from '#api/beta/invites/invite_mail'
import { INVITE_MAIL } from '#api/beta/invites/queue_invite_mails'
import { answerProven } from '#api/beta/requests/answer_proven'
import { waitlistMail } from '#api/beta/requests/waitlist_mail'
import { WAITLIST_MAIL } from '#api/beta/requests/waitlist_settings'
import { betaGate } from '#api/beta/gates/beta_gate'
import { actOnTime } from '#api/beta/posture/act_on_time'
import { POSTURE_CHANNEL, refreshPosture } from '#api/beta/posture/current_posture'
import { admitProven } from '#api/beta/sign_up/admit_proven'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { relayBatches } from '#api/beta/batches/stream_batches'
import { CATALOGUE_CHANNEL, refreshCatalogue } from '#api/catalogue/catalogue_version'
import { CLINIC_ATTENDED } from '#api/clinic/attendance/record_attendance'
import { clinicMails } from '#api/clinic/mails/clinic_mails'
import { stepBackWhoIsOut } from '#api/clinic/sign_ups/step_back'
import { CLOCK_CHANNEL, refreshBusinessClock } from '#api/core/business_clock'
import { defineGate } from '#api/core/gates'
import { drainMail } from '#api/core/mail/drain_mail'
import { defineMailKind } from '#api/core/mail/mail_kind'
import { defineMailAudience } from '#api/core/mail/unsubscribe/audience'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import { MAIL_CHANNEL } from '#api/core/mail/mail_row'
import { applySignals } from '#api/core/mail/signals/apply_signals'
import { SIGNAL_CHANNEL } from '#api/core/mail/signals/signal'
import { on } from '#api/core/outbox/outbox'
import { defineLoop } from '#api/core/queue/loop_registry'
import { defineRelay } from '#api/core/process'
import { defineRefreshable } from '#api/core/refreshable'
import { refreshSettings, SETTINGS_CHANNEL } from '#api/core/settings/settings'
import { registerStandingReaction } from '#api/accounts/standing_reactions'
import { HIDDEN_MAIL, hiddenMail } from '#api/onboarding/hiding/hidden_mail'
import { keptBackMails } from '#api/onboarding/hiding/kept_back_mails'
import { PROFILE_MOVED } from '#api/onboarding/note_profile_state'
import { settleShown } from '#api/onboarding/settle_shown'
import { registerOfferingReaction } from '#api/instructors/offerings/offering_reactions'
import { instructorOfMe } from '#api/instructors/instructor_of_me'
import { CHECK_MAIL, checkMail } from '#api/vetting/background/check_mails'
import { EXPIRY_MAIL, expiryMail } from '#api/vetting/background/expiry_mail'
import { IDENTITY_MAIL, identityMail } from '#api/vetting/documents/identity_mail'
import { proveNewName } from '#api/vetting/documents/prove_new_name'
import { followName } from '#api/instructors/profile/follow_name'

defineRefreshable(SETTINGS_CHANNEL, refreshSettings)
defineRefreshable(CLOCK_CHANNEL, refreshBusinessClock)
defineRefreshable(POSTURE_CHANNEL, refreshPosture)
defineRefreshable(CATALOGUE_CHANNEL, refreshCatalogue)

defineMailAudience(preferringAudience)
defineMailKind(INVITE_MAIL, inviteMail)
defineMailKind(WAITLIST_MAIL, waitlistMail)
defineMailKind(CHECK_MAIL, checkMail)
defineMailKind(EXPIRY_MAIL, expiryMail)
defineMailKind(IDENTITY_MAIL, identityMail)
defineMailKind(HIDDEN_MAIL, hiddenMail)
const MAILS_OF_DOMAINS = {
  ...accountMails,
  ...clinicMails,
  ...emailChangeMails,
  ...keptBackMails,
  ...privacyMails,
  ...requestMails,
  ...securityMails,
  [NEW_BROWSER_MAIL]: newBrowserMail,
}
for (const [kind, mail] of Object.entries(MAILS_OF_DOMAINS)) {
  defineMailKind(kind, mail)
}

defineRelay(relayBatches)
defineRelay(relayPosture)

defineGate(betaGate)

registerClaimSource(betaClaims, betaClaimsAreStale)
registerMeContributor(avatarOfMe)
registerMeContributor(betaOfMe)
registerMeContributor(instructorOfMe)
registerNameReaction(followName)
registerNameReaction(proveNewName)
registerOfferingReaction((trx, { userId }) => settleShown(trx, [userId]))
registerOfferingReaction((trx, { userId }) => recordOfInstructors(trx, [userId]))
registerStandingReaction(settleShown)
registerStandingReaction(stepBackWhoIsOut)
registerPlanReaction((trx, userId) => recordOfInstructors(trx, [userId]))
registerStandingReaction(recordOfInstructors)
registerProofReaction(admitProven)
registerProofReaction(answerProven)

on(INVITES_MOVED, 'analytics', countInvites)
on(PROFILE_MOVED, 'analytics', countInstructor)
on(CLINIC_ATTENDED, 'analytics', countInstructor)
on('user_signed_up', 'analytics', countPeople('signed_up'))
on('user_verified', 'analytics', countPeople('verified'))

const AT_MAIL = { intervalMs: 1_000, wakeChannel: MAIL_CHANNEL }
defineLoop('mail', AT_MAIL, (signal) => drainMail('single', signal))
defineLoop('batch mail', AT_MAIL, (signal) => drainMail('grouped', signal))
defineLoop('mail signals', { intervalMs: 1_000, wakeChannel: SIGNAL_CHANNEL }, applySignals)
defineLoop('unknown mail', { intervalMs: 1_000 }, resolveUnknown)
defineLoop('posture', { intervalMs: 500, wakeChannel: CLOCK_CHANNEL }, actOnTime)
defineLoop('invite batches', { intervalMs: 2_000 }, finishLeftoverBatches)
