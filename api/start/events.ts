/** Every reaction across domains on one page: who hears what, who adds what to whose answers. */
import { accountMails } from '#api/accounts/account_mails'
import { registerClaimSource } from '#api/accounts/claim_sources'
import { registerMeContributor } from '#api/accounts/me_contributors'
import { registerProofReaction } from '#api/accounts/sign_up/proof_reactions'
import { betaClaims, betaOfMe } from '#api/beta/grants/beta_claims'
import { inviteMail } from '#api/beta/invites/invite_mail'
import { INVITE_MAIL } from '#api/beta/invites/queue_invite_mails'
import { POSTURE_CHANNEL, refreshPosture } from '#api/beta/posture/current_posture'
import { admitProven } from '#api/beta/sign_up/admit_proven'
import { finishLeftoverBatches } from '#api/beta/batches/finish_batches'
import { relayBatches } from '#api/beta/batches/stream_batches'
import { CLOCK_CHANNEL, refreshBusinessClock } from '#api/core/business_clock'
import { drainMail } from '#api/core/mail/drain_mail'
import { defineMailKind } from '#api/core/mail/mail_kind'
import { resolveUnknown } from '#api/core/mail/resolve_unknown'
import { MAIL_CHANNEL } from '#api/core/mail/mail_row'
import { defineLoop } from '#api/core/queue/loop_registry'
import { defineRelay } from '#api/core/process'
import { defineRefreshable } from '#api/core/refreshable'
import { refreshSettings, SETTINGS_CHANNEL } from '#api/core/settings/settings'

defineRefreshable(SETTINGS_CHANNEL, refreshSettings)
defineRefreshable(CLOCK_CHANNEL, refreshBusinessClock)
defineRefreshable(POSTURE_CHANNEL, refreshPosture)

defineMailKind(INVITE_MAIL, inviteMail)
for (const [kind, mail] of Object.entries(accountMails)) defineMailKind(kind, mail)

defineRelay(relayBatches)

registerClaimSource(betaClaims)
registerMeContributor(betaOfMe)
registerProofReaction(admitProven)

const AT_MAIL = { intervalMs: 1_000, wakeChannel: MAIL_CHANNEL }
defineLoop('mail', AT_MAIL, (signal) => drainMail('single', signal))
defineLoop('batch mail', AT_MAIL, (signal) => drainMail('grouped', signal))
defineLoop('unknown mail', { intervalMs: 1_000 }, resolveUnknown)
defineLoop('invite batches', { intervalMs: 2_000 }, finishLeftoverBatches)
