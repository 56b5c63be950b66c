import { exits } from '../exits.ts'
import { Failure } from '../failure.ts'
import { program } from '../program.ts'

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the name is not known to the network',
  EAI_AGAIN: 'the name service did not answer',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/** The request never got an answer. */
export function unreachable(url: string, cause: unknown, timeoutMs: number): Failure {
  return outOfReach(`The API at ${url} is out of reach.`, `${reason(cause, timeoutMs)}.`)
}

/** Something answered, and it was not this API. */
export function notOurs(url: string, what: string): Failure {
  return outOfReach(`${url} does not answer like InstaInstru's API.`, what)
}

const outOfReach = (what: string, why: string) =>
  new Failure(what, {
    why: why[0]!.toUpperCase() + why.slice(1),
    todo: `Check the address (--url, INSTAINSTRU_URL) and the network, then run: ${program} doctor`,
    exit: exits.outOfReach,
    code: 'out_of_reach',
  })

function reason(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `no answer came within ${timeoutMs / 1000} seconds (--timeout)`
  const { code, message } = root(error)
  return (code && reasons[code]) ?? message
}

/** fetch hides the socket's error one or two causes deep, in a list when several addresses were tried. */
function root(error: unknown): { code?: string; message: string } {
  if (error instanceof AggregateError && error.errors.length) return root(error.errors[0])
  if (error instanceof Error)
    return error.cause
      ? root(error.cause)
      : { code: (error as NodeJS.ErrnoException).code, message: error.message }
  return { message: String(error) }
}
