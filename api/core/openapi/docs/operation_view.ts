import type { Answer, Operation, Parameter, Reference, Schema } from '../document.js'
import { curl } from './curl.js'
import { html, joined, prose, type Html } from './html.js'
import { schemaView, table } from './schema_table.js'
import { typeOf } from './type_of.js'

type Resolve = (answer: Answer | Reference) => Answer

export const operationView = (
  method: string,
  path: string,
  operation: Operation,
  resolve: Resolve
): Html => html`
  <article id="${operation.operationId}">
    <h3>
      <span class="method ${method}">${method.toUpperCase()}</span>
      <code>${breakable(path)}</code>
    </h3>
    <p>${prose(operation.summary)}</p>
    <p class="rules">
      ${accessView(operation)} Rate limit <code>${operation['x-rate-limit']}</code>.
    </p>
    ${parametersView(operation.parameters)} ${bodyView(operation)}
    <pre
      aria-label="Example for ${method.toUpperCase()} ${path}"
    ><code>${curl(method, path, operation)}</code></pre>
    ${answersView(operation, resolve)}
  </article>
`

/** Long addresses may wrap after a slash. */
export const breakable = (path: string): Html =>
  joined(
    path.split('/').map((part, index) => (index ? html`/<wbr />${part}` : html`${part}`)),
    ''
  )

function accessView({ 'x-access': access }: Operation): Html {
  if (access === 'public') return html`Anyone may call it.`
  if (access === 'signed_in') return html`For anyone signed in.`
  return html`Needs the permission <code>${access}</code>.`
}

function parametersView(parameters: Parameter[] = []): Html | false {
  if (parameters.length === 0) return false
  return table(
    'Parameters',
    parameters.flatMap(({ name, in: place, required = false, description, schema, explode }) =>
      explode
        ? fieldsView(schema, description)
        : { name, required, type: html`${place}: ${typeOf(schema)}`, note: description }
    )
  )
}

/** A filter's fields are parameters of their own; what holds for all stands at the first. */
function fieldsView({ properties = {} }: Schema, description?: string) {
  return Object.entries(properties).map(([name, schema], index) => ({
    name,
    required: false,
    type: html`filter: ${typeOf((schema as Schema).anyOf?.[0])}`,
    note: index === 0 ? description : undefined,
  }))
}

function bodyView({ requestBody }: Operation): Html[] | false {
  if (!requestBody) return false
  return Object.entries(requestBody.content).map(([type, { schema = {} }]) =>
    schemaView(`Body (${type})`, schema)
  )
}

const answersView = ({ responses }: Operation, resolve: Resolve): Html => html`
  <details>
    <summary>Answers</summary>
    <ul class="answers">
      ${Object.entries(responses).map(([status, answer]) => html`<li>${answerView(status, resolve(answer))}</li>`)}
    </ul>
  </details>
`

function answerView(status: string, answer: Answer): Html {
  const codes = answer['x-codes']
  if (codes) return html`<strong>${status}</strong> ${joined(codes.map(problemLink), ', ')}`
  const views = Object.entries(answer.content ?? {}).map(([type, { schema = {} }]) =>
    schemaView(type, schema)
  )
  return html`<strong>${status}</strong> ${answer.description} ${views}`
}

const problemLink = (code: string): Html =>
  html`<a href="#problem-${code}"><code>${code}</code></a>`
