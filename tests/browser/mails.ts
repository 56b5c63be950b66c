import { house, until } from '#tests/house'

/** The newest link to a page of ours in the mails to an address; waits until one has come. */
export async function linkTo(email: string, path: string): Promise<string> {
  const { mails } = await house()
  for (let count = 1; ; count += 1) {
    const found = (await mails(email, count))
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .find((link) => new URL(link).pathname === path)
    if (found) return found
  }
}

/** Waits for a mail of this subject, whatever else has come to the address. */
export async function mailAbout(email: string, subject: string): Promise<void> {
  const { mails } = await house()
  await until(async () => (await mails(email)).some((mail) => mail.subject === subject))
}
