/** A file of so many people, some 87 bytes a line, with quoted fields and a column nobody knows. */
export function csvOf(rows: number, tag: string): string {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `person-${n}.${tag}@example.com,Ann-${n},"O'Neil, ${n}",instructor,"met at ""fair"" ${n}",${n}`
  )
  return ['email,first_name,last_name,role,note,ticket', ...lines, ''].join('\n')
}

let files = 0
/** Makes every file invite other people. */
export const freshTag = () => `f${(files += 1)}`
