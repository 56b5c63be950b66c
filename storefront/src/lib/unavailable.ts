import type { Answer } from '@/lib/api.server.ts'
import type { Problem } from '@/lib/problem.ts'

/** What a page shows could not be read. */
export class Unavailable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }

  /** By itself, and soon; anything else is a fault of ours. */
  get passes(): boolean {
    return [429, 503].includes(this.problem.status)
  }
}

/** The body of an answer without which there is no page. */
export function bodyOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Unavailable(answer.problem)
  return answer.body
}
