import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { Cli } from './run_cli.js'
import { stepsOf, type Step } from './runbooks.js'

const told = ({ page, words }: Step) => `${page}: ${words.join(' ')}`

const readJson = async <Shape>(path: string) =>
  JSON.parse(await readFile(app.makePath(path), 'utf8')) as Shape

/** The help of each command, asked for once; empty when there is no such command. */
async function helpsOf(cli: Cli, commands: string[][]): Promise<Map<string, string>> {
  const helps = new Map<string, string>()
  for (const command of commands) {
    const key = command.join(' ')
    if (helps.has(key)) continue
    const { code, stdout } = await cli.run([...command, '--help'])
    helps.set(key, code === 0 ? stdout : '')
  }
  return helps
}

/** The topic and the verb, or a command that is one word. */
function commandOf({ words }: Step): string[] {
  const end = words.findIndex((word) => !/^[a-z]+(-[a-z]+)*$/.test(word))
  return (end < 0 ? words : words.slice(0, end)).slice(0, 2)
}

test.group('The runbooks', (group) => {
  group.tap((t) => t.timeout(180_000))

  test('name commands that exist, with flags that they have', async ({ assert, cleanup }) => {
    const steps = (await stepsOf('instainstru')).filter(({ words }) => words.length > 0)
    assert.isAbove(steps.length, 30)
    const helps = await helpsOf(await Cli.for(cleanup), steps.map(commandOf))
    const wrong = steps.flatMap((step) => {
      const command = commandOf(step).join(' ')
      const help = helps.get(command)!
      const isOne = help.includes(`$ instainstru ${command}`) && !/ COMMAND$/m.test(help)
      const flags = step.words.filter((word) => word.startsWith('-'))
      const unknown = flags.filter((flag) => !new RegExp(`(^|[ ,])${flag}\\b`, 'm').test(help))
      return isOne && unknown.length === 0 ? [] : [`${told(step)} ${unknown.join(' ')}`]
    })
    assert.deepEqual(wrong, [])
  })

  test('ask the API for what it has, in words that it takes', async ({ assert }) => {
    const { paths } = await readJson<{ paths: Record<string, Record<string, unknown>> }>(
      'docs/api/openapi.json'
    )
    const steps = (await stepsOf('ask')).filter(({ words }) => words.length > 1)
    assert.isNotEmpty(steps)
    const wrong = steps.filter(({ words: [method, address, body] }) => {
      const path = `/api/admin${address.split('?')[0]}`
      const known = Object.entries(paths).some(
        ([pattern, operations]) => fits(pattern, path) && method.toLowerCase() in operations
      )
      return !known || (body !== undefined && typeof JSON.parse(body) !== 'object')
    })
    assert.deepEqual(wrong.map(told), [])
  })

  test('name scripts that the package has', async ({ assert }) => {
    const { scripts } = await readJson<{ scripts: Record<string, string> }>('package.json')
    const steps = (await stepsOf('npm')).filter(({ words }) => words[0] === 'run')
    const wrong = steps.filter(({ words }) => !Object.hasOwn(scripts, words[1]))
    assert.deepEqual(wrong.map(told), [])
  })
})

const fits = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/\{\w+\}/g, '\\w{26}')}$`).test(path)
