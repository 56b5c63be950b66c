/** A path of this site taken from a query string, or `/` where it would lead elsewhere. */
export function localPath(value: string | null | undefined): string {
  if (!value?.startsWith('/') || /^\/[/\\]/.test(value) || /[\x00-\x1f]/.test(value)) return '/'
  return value
}
