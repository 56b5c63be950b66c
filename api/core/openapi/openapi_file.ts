import { buildOpenapi } from './build_openapi.js'

export const OPENAPI_FILE = 'docs/api/openapi.json'

/** The document as it is kept in the repository: the same on every machine, so without its address. */
export function openapiFile(version = '0.0.0'): string {
  return `${JSON.stringify(buildOpenapi({ url: '/', version }), null, 2)}\n`
}
