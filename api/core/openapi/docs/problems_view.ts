import { explanationOf } from '#api/core/problem_words'
import type { Answer, OpenapiDocument, Reference } from '../document.js'
import { html, prose, type Html } from './html.js'
import { nameOfRef } from './type_of.js'

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

export function statusesByCode(document: OpenapiDocument): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const answers = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ responses }) => Object.entries(responses))
  for (const [status, answer] of answers) {
    for (const code of answerOf(document, answer)['x-codes'] ?? []) {
      found.set(code, (found.get(code) ?? new Set()).add(status))
    }
  }
  return found
}

/** An answer, or the one that a reference means. */
export const answerOf = ({ components }: OpenapiDocument, answer: Answer | Reference): Answer =>
  '$ref' in answer ? components.responses[nameOfRef(answer.$ref)] : answer
