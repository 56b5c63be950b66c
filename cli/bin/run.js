#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `✗ instainstru cannot start.\n` +
      `  why: it needs Node 22.18 or newer, this is ${process.versions.node}.\n` +
      `  do:  install a newer Node, or run it as npx instainstru inside the clone.\n`
  )
  process.exit(1)
}

// Answered here so that asking for the version does not pay for loading every command.
if (process.argv[2] === '--version' || process.argv[2] === '-V') {
  const { name, version } = manifest
  process.stdout.write(
    `${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`
  )
} else {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { execute, settings } = await import('@oclif/core')
  const { fileURLToPath } = await import('node:url')
  // Node strips the types itself: oclif must not look for ts-node or tsx.
  settings.enableAutoTranspile = false
  if (existsSync(new URL('src/commands', root))) useSources(manifest.oclif)
  await execute({ loadOptions: { root: fileURLToPath(root), pjson: manifest } })
}

/** The clone has src/ and runs it as it is; the package carries dist/ alone. */
function useSources(oclif) {
  oclif.commands = './src/commands'
  oclif.hooks.command_not_found = './src/hooks/command_not_found.ts'
}
