import { explanationOf } from '#api/core/problem_words'
import type { OpenapiDocument } from '../document.js'
import { html, prose, type Html } from './html.js'

/** Every code with its statuses and what helps. A problem document's `type` leads here. */
export function problemsView(document: OpenapiDocument): Html {
  const codes = [...statusesByCode(document)].sort(([a], [b]) => (a < b ? -1 : 1))
  return html`
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p>Act on the <code>code</code>; new ones may come, and then the status tells enough.</p>
      <dl>
        ${codes.map(
          ([code, statuses]) => html`
            <dt id="problem-${code}"><code>${code}</code> ${[...statuses].join(', ')}</dt>
            <dd>${prose(explanationOf(code) ?? '')}</dd>
          `
        )}
      </dl>
    </section>
  `
}

export function statusesByCode({ paths }: OpenapiDocument): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const item of Object.values(paths)) {
    for (const { responses } of Object.values(item)) {
      for (const [status, answer] of Object.entries(responses)) {
        for (const code of answer['x-codes'] ?? []) {
          found.set(code, (found.get(code) ?? new Set()).add(status))
        }
      }
    }
  }
  return found
}
