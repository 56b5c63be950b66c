import type { MailKind, PreparedMail } from './mail_kind.js'

/**
 * Makes the mails of one kind. Should that fail for all at once, each is tried alone, so that one
 * cause that cannot be read costs one mail and not all that were claimed with it.
 */
export async function prepareMails(
  kind: MailKind,
  causeIds: string[]
): Promise<Map<string, PreparedMail | Error | null>> {
  try {
    return await kind.prepare(causeIds)
  } catch {
    return prepareOneByOne(kind, causeIds)
  }
}

async function prepareOneByOne(kind: MailKind, causeIds: string[]) {
  const prepared = new Map<string, PreparedMail | Error | null>()
  for (const id of causeIds) {
    try {
      prepared.set(id, (await kind.prepare([id])).get(id) ?? null)
    } catch (error) {
      prepared.set(id, error as Error)
    }
  }
  return prepared
}
