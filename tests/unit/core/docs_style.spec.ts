import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { DOCS_STYLE } from '#api/core/openapi/docs/docs_style'

const coloursOf = (css: string) =>
  new Map(
    [...css.matchAll(/(--[\w-]+): (light-dark\([^)]*\));/g)].map(([, name, value]) => [name, value])
  )

test('The page about the API has the colours of the storefront', async ({ assert }) => {
  const tokens = coloursOf(await readFile(app.makePath('storefront/src/styles/tokens.css'), 'utf8'))
  const ours = coloursOf(DOCS_STYLE)
  assert.isAbove(ours.size, 10)
  for (const [name, value] of ours) assert.equal(value, tokens.get(name), name)
})
