import { bold, dim, say } from './output.mjs'

const PASSWORD = 'instainstru-demo'
const ACCOUNTS = ['admin', 'support', 'finance', 'moderator', 'instructor', 'student']

/** @param {string} label @param {string} text */
const row = (label, text) => say(`  ${label.padEnd(13)}${text}`)

/** @param {import('./app_env.mjs').AppEnv} env */
export function showBanner(env) {
  const url = String(env.APP_URL).replace(/\/$/, '')
  say(`\n  ${bold('InstaInstru is running.')} Ctrl-C stops it.\n`)
  row('Storefront', bold(`${url}/`))
  row('Back office', bold(`${url}/admin`))
  row('API', bold(`${url}/api/docs`))
  row('Mailbox', bold(`${url}/dev/mail`))
  say()
  row('Accounts', ACCOUNTS.map((name) => `${name}@`).join(' ') + 'instainstru.test')
  row('Password', PASSWORD)
  row('Codes', `${url}/dev/codes   ${dim('staff are asked for one at sign-in')}`)
  say(`\n  ${dim('Try next, in another terminal:')}`)
  say(`    npx instainstru login --url ${url} --email admin@instainstru.test`)
  say(
    `    npx instainstru invites send --csv tests/fixtures/invites/founding-instructors.csv --dry-run`
  )
  say(`    npm run --silent token -- admin@instainstru.test   ${dim('# a token for scripts')}\n`)
}
