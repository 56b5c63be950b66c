import { glob, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'

/** One command as a runbook tells it. */
export interface Step {
  page: string
  words: string[]
}

/** Every command in the runbooks that begins with this word, whether in a block or in a sentence. */
export async function stepsOf(program: string): Promise<Step[]> {
  const steps: Step[] = []
  for await (const path of glob('docs/runbooks/*.md', { cwd: app.makePath() })) {
    const page = await readFile(app.makePath(path), 'utf8')
    for (const command of commandsIn(page)) {
      const words = wordsOf(command)
      if (words[0] === 'npx') words.shift()
      if (words[0] === program) steps.push({ page: path, words: words.slice(1) })
    }
  }
  return steps
}

/** Lines of the shell blocks, and what stands between backticks elsewhere. */
function commandsIn(page: string): string[] {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, body]) =>
    body.split('\n')
  )
  const sentences = page.replace(/^```[\s\S]*?^```/gm, '')
  const quoted = [...sentences.matchAll(/`([^`]+)`/g)].map(([, code]) => code.replace(/\s+/g, ' '))
  return [...blocks, ...quoted]
}

/** As a shell parts them; what is quoted stays together. */
const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain
  )
