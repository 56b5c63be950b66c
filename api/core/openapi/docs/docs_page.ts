import { MARK } from '#api/core/mark'
import type { OpenapiDocument, Operation } from '../document.js'
import { Html, html, prose } from './html.js'
import { breakable, operationView } from './operation_view.js'
import { answerOf, problemsView } from './problems_view.js'
import { schemaView } from './schema_table.js'
import { DOCS_STYLE } from './docs_style.js'

interface Entry {
  method: string
  path: string
  operation: Operation
}

const LOGO = new Html(MARK)

/** Character for character what the policy's hash was made of. */
const STYLE = new Html(`<style>${DOCS_STYLE}</style>`)

/** The document for people: one page, nothing loaded from anywhere, no script. */
export function docsPage(document: OpenapiDocument): string {
  const { info, tags, servers, components } = document
  const groups = tags.map(({ name }) => ({ name, entries: entriesOf(document, name) }))
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API</title>
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <nav aria-label="Sections">${menu(groups)}</nav>
        <main id="content">
          <p class="brand">${LOGO} InstaInstru</p>
          <h1>${info.title} API</h1>
          <p class="lead">${info.summary}.</p>
          <p>${prose(info.description)}</p>
          <p>
            Version ${info.version}. Machines read
            <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}). In the
            examples <code>URL=${servers[0].url}</code>, and <code>TOKEN</code> is an access token
            or an API token.
          </p>
          ${groups.map(
            ({ name, entries }) => html`
              <section aria-labelledby="${anchor(name)}">
                <h2 id="${anchor(name)}">${name}</h2>
                ${entries.map(({ method, path, operation }) => operationView(method, path, operation, (answer) => answerOf(document, answer)))}
              </section>
            `
          )}
          <section aria-labelledby="schemas">
            <h2 id="schemas">Schemas</h2>
            ${Object.entries(components.schemas).map(
              ([name, schema]) => html`
                <article id="schema-${name}">
                  <h3>${name}</h3>
                  ${schemaView('Members', schema)}
                </article>
              `
            )}
          </section>
          ${problemsView(document)}
        </main>
      </body>
    </html>`
  return page.text
}

const anchor = (tag: string) => `tag-${tag.toLowerCase().replace(/\W+/g, '-')}`

function entriesOf({ paths }: OpenapiDocument, tag: string): Entry[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ method, path, operation }))
  )
}

const menu = (groups: { name: string; entries: Entry[] }[]): Html => html`
  ${groups.map(
    ({ name, entries }) => html`
      <details>
        <summary>${name}</summary>
        <ul>
          ${entries.map(
            ({ method, path, operation }) => html`
              <li>
                <a href="#${operation.operationId}"
                  ><b>${method.toUpperCase()}</b> ${breakable(path.replace('/api', ''))}</a
                >
              </li>
            `
          )}
        </ul>
      </details>
    `
  )}
  <a href="#schemas">Schemas</a>
  <a href="#problems">Problems</a>
`
