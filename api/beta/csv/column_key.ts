/** How a column name is compared: `First Name`, `first-name` and `FIRST_NAME` are one. */
export function columnKey(name: string) {
  const key = name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
  return key === 'e_mail' ? 'email' : key
}
