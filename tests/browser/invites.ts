import { house } from '#tests/house'

interface Wish {
  role: 'instructor' | 'student'
  founding?: boolean
  first_name?: string
}

let count = 0

/** Has staff send an invite, and takes the link out of the mail that arrives. */
export async function inviteByMail(wish: Wish): Promise<{ email: string; link: string }> {
  const { url, token, mails } = await house()
  const email = `guest-${Date.now()}-${(count += 1)}@example.com`
  const answer = await fetch(`${url}/api/admin/invites`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await token('admin@instainstru.test')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ email, ...wish }),
  })
  if (answer.status !== 201) throw new Error(`No invite: ${await answer.text()}`)
  const [mail] = await mails(email)
  const link = mail.text.match(/https?:\/\/\S+\/invite\/claim\?\S+/)?.[0]
  if (!link) throw new Error(`No link in the mail: ${mail.text}`)
  return { email, link }
}
