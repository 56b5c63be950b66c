#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `✗ instainstru cannot start.\n` +
      `  why: it needs Node 22.18 or newer, this is ${process.versions.node}.\n` +
      `  do:  install a newer Node, or run it as npx instainstru inside the clone.\n`
  )
  process.exit(1)
}

// Answered here, so that asking for the version does not pay for loading the commands.
if (process.argv[2] === '--version' || process.argv[2] === '-V') {
  const { name, version } = manifest
  const { platform, arch } = process
  process.stdout.write(`${name}/${version} ${platform}-${arch} node-${process.version}\n`)
} else {
  // Not imported by name above: a Node too old to have it must get as far as the message about it.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  // The reader of our output went away (| head): stop as quietly as any other program.
  process.stdout.on('error', ({ code }) => {
    if (code === 'EPIPE') process.exit()
  })
  const { execute, settings } = await import('@oclif/core')
  // Node strips the types itself: oclif must not look for ts-node or tsx.
  settings.enableAutoTranspile = false
  choose(manifest.oclif)
  await execute({ loadOptions: { root, pjson: manifest } })
}

/** The clone has src/ and runs it as it is; the package carries dist/ alone. */
function choose(oclif) {
  const [folder, extension] = existsSync(`${root}src/commands`) ? ['src', 'ts'] : ['dist', 'js']
  const target = `./${folder}/commands`
  const file = commandFile(`${root}${folder}/commands/`, extension)
  oclif.commands = file ? { strategy: 'pattern', target, globPatterns: [file] } : target
  oclif.hooks.command_not_found = `./${folder}/hooks/command_not_found.${extension}`
}

/** The one file a run needs when its command is named in full; help, completion and slips need them all. */
function commandFile(commands, extension) {
  const words = process.argv.slice(2, 4)
  if (words[0] === 'help' || words[0] === 'completion') return null
  const paths = [words.join('/'), words[0]].filter((path) => /^[a-z_]+(\/[a-z_]+)?$/.test(path))
  const found = paths.find((path) => existsSync(`${commands}${path}.${extension}`))
  return found ? `${found}.${extension}` : null
}
