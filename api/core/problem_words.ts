const words = new Map<string, string>()

/** Says for people what problem codes mean and what helps; the page at `/api/docs` shows it. */
export function explainProblems(explanations: Record<string, string>): void {
  for (const [code, explanation] of Object.entries(explanations)) {
    if (words.has(code)) throw new Error(`the problem "${code}" is explained twice`)
    words.set(code, explanation)
  }
}

export const explanationOf = (code: string): string | undefined => words.get(code)
