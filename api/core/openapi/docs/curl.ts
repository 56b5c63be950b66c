import type { Operation, Parameter } from '../document.js'

/** A command that can be pasted into a shell with `$URL` and, where one is needed, `$TOKEN` set. */
export function curl(method: string, path: string, operation: Operation): string {
  const { parameters = [], security, requestBody } = operation
  const parts = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"$URL${address(path, parameters)}"`,
  ]
  if (security.length > 0) parts.push('-H "Authorization: Bearer $TOKEN"')
  for (const { name, example } of parameters.filter(isSentHeader)) {
    parts.push(`-H ${quoted(`${name}: ${String(example)}`)}`)
  }
  const { 'application/json': json, 'multipart/form-data': form } = requestBody?.content ?? {}
  if (json?.example) {
    parts.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(json.example))}`)
  }
  if (form) parts.push(...Object.entries(form.example ?? {}).map(toField))
  return parts.join(' \\\n  ')
}

const isSentHeader = ({ in: place, example }: Parameter) =>
  place === 'header' && example !== undefined

const toField = ([name, value]: [string, unknown]) => `-F ${quoted(`${name}=${String(value)}`)}`

function address(path: string, parameters: Parameter[]): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(parameters.find((one) => one.name === name)?.example))
  )
  const query = parameters
    .filter(({ in: place, example }) => place === 'query' && example !== undefined)
    .flatMap(({ name, example, explode }): [string, string][] =>
      explode ? Object.entries(example as Record<string, string>) : [[name, String(example)]]
    )
  return query.length > 0 ? `${filled}?${new URLSearchParams(query).toString()}` : filled
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
