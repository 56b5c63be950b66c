import { printableToken } from '#api/accounts/tokens/printable_token'
import env from '#start/env'

/** A download as the operator gets it. */
export async function csvOf(path: string): Promise<string> {
  const bearer = await printableToken('operator@example.com')
  const answer = await fetch(`http://${env.get('HOST')}:${env.get('PORT')}/api/admin${path}`, {
    headers: { authorization: `Bearer ${bearer}` },
  })
  return answer.text()
}
