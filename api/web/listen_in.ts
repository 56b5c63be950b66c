import type { ServerResponse } from 'node:http'

type Written = Uint8Array | string | (() => void) | undefined

/** Calls back with all that was written, once it has ended; never where it broke off. */
export function listenIn(response: ServerResponse, whole: (body: Buffer) => void): void {
  const parts: Buffer[] = []
  const [write, end] = [response.write.bind(response), response.end.bind(response)]
  const note = (chunk: Written) => {
    if (chunk !== undefined && typeof chunk !== 'function') parts.push(Buffer.from(chunk))
  }
  response.write = ((chunk: Uint8Array, ...rest: []) => {
    note(chunk)
    return write(chunk, ...rest)
  }) as ServerResponse['write']
  response.end = ((chunk?: Written, ...rest: []) => {
    note(chunk)
    const ended = end(chunk, ...rest)
    whole(Buffer.concat(parts))
    return ended
  }) as ServerResponse['end']
}
