import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { findUser } from '#api/accounts/user_repository'
import type { MailKind, PreparedMail } from '#api/core/mail/mail_kind'
import { queueMail } from '#api/core/mail/queue_mail'
import { findHidings, type Hiding } from './hiding_repository.js'
import { profileMail } from './profile_mail.js'
import { BY_STAFF } from './reasons.js'

const KEPT_BACK_MAIL = 'profile_kept_back'
const LET_GO_MAIL = 'profile_let_go'

interface Told {
  /** Of the hiding. */
  id: string
  userId: string
}

export const queueKeptBackMail = (trx: TransactionClientContract, told: Told) =>
  queue(trx, KEPT_BACK_MAIL, told)

export const queueLetGoMail = (trx: TransactionClientContract, told: Told) =>
  queue(trx, LET_GO_MAIL, told)

async function queue(trx: TransactionClientContract, kind: string, { id, userId }: Told) {
  const { email } = (await findUser(userId, trx))!
  await queueMail(trx, { key: `${kind}:${id}`, kind, causeId: id, to: email })
}

const keptBackMail = kindOf({
  description: 'Tells an instructor that our team keeps their profile from view, and why',
  trigger: 'Staff keep a profile back',
  samples: { usual: () => keptBack('The picture shows somebody else. Please choose another one.') },
  mailOf: ({ reason }) => keptBack(reason!),
  isWanted: ({ ended_at: ended }) => ended === null,
})

const letGoMail = kindOf({
  description: 'Tells an instructor that our team no longer keeps their profile back',
  trigger: 'Staff let a profile be shown again',
  samples: { shown: () => letGo(true), 'not shown': () => letGo(false) },
  mailOf: ({ state, hidden_because: because }) => letGo(state === 'live' && because.length === 0),
  isWanted: ({ hidden_because: because }) => !because.includes(BY_STAFF),
})

/** Cause of both: the hiding. */
export const keptBackMails = { [KEPT_BACK_MAIL]: keptBackMail, [LET_GO_MAIL]: letGoMail }

interface Kind extends Pick<MailKind, 'description' | 'trigger' | 'samples'> {
  mailOf: (hiding: Hiding) => PreparedMail
  /** Staff may have changed their mind before it left. */
  isWanted: (hiding: Hiding) => boolean
}

function kindOf({ mailOf, isWanted, ...rest }: Kind): MailKind {
  return {
    ...rest,
    async preview(id) {
      const [hiding] = await findHidings([id])
      return hiding ? mailOf(hiding) : null
    },
    async prepare(ids) {
      const found = new Map((await findHidings(ids)).map((hiding) => [hiding.id, hiding]))
      return new Map(
        ids.map((id) => {
          const hiding = found.get(id)
          return [id, hiding && isWanted(hiding) ? mailOf(hiding) : null]
        })
      )
    },
  }
}

const keptBack = (reason: string) =>
  profileMail({
    subject: 'We keep your profile back for now',
    paragraphs: [
      'Our team has taken your profile out of sight: students find neither your page nor you in the search.',
      `Why: ${reason}`,
      'What you have saved stays as it is. Once this is settled, our team shows your profile again and you get a mail.',
    ],
    label: 'To your dashboard',
  })

const letGo = (isShown: boolean) =>
  profileMail({
    subject: 'We no longer keep your profile back',
    paragraphs: [
      isShown
        ? 'Students can see your profile again.'
        : 'Students do not see it yet: your dashboard says what is left.',
    ],
    label: isShown ? 'To your dashboard' : 'See what is left',
  })
