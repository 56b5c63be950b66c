import type { HttpContext } from '@adonisjs/core/http'

interface Gate {
  /** Throws a refusal where the caller may not go on. */
  pass: (ctx: HttpContext) => void | Promise<void>
  /** The codes it may refuse a route with, by their status. */
  problemsOf: (pattern: string) => Record<string, number>
}

const gates: Gate[] = []

/** Lets a domain stand between who may call a route and the route; beta keeps its areas this way. */
export function defineGate(gate: Gate): void {
  gates.push(gate)
}

export async function passGates(ctx: HttpContext): Promise<void> {
  for (const { pass } of gates) await pass(ctx)
}

/** What callers of a route may hear at the gates before it. */
export const problemsAtGates = (pattern: string): Record<string, number> =>
  Object.assign({}, ...gates.map(({ problemsOf }) => problemsOf(pattern)))
