import { takesFile } from './body_size.ts'

/** Whether a request sends a form as our pages do; with a file only where one is asked for. */
export function isForm(headers: Headers, path: string): boolean {
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'multipart/form-data') return takesFile(path)
  return type === 'application/x-www-form-urlencoded'
}
