import { usage } from '../failure.ts'
import { program } from '../program.ts'

const MOST = 64 * 1024

/** A secret given on stdin, without the line end that `echo` adds. */
export async function secretFromStdin(flag: string): Promise<string> {
  if (process.stdin.isTTY)
    throw usage(
      `${flag} found nothing to read.`,
      'stdin is the terminal.',
      `Pipe the secret in: printf %s "$SECRET" | ${program} login ${flag}`
    )
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk
    if (text.length > MOST)
      throw usage(
        `${flag} got too much.`,
        'More than 64 KiB came in on stdin.',
        'Pipe in the secret alone.'
      )
  }
  const secret = text.replace(/\r?\n$/, '')
  if (!secret)
    throw usage(
      `${flag} found nothing to read.`,
      'stdin was empty.',
      'Check the command before the pipe.'
    )
  return secret
}
