import manifest from '../../../package.json' with { type: 'json' }
import { buildOpenapi } from './build_openapi.js'

export const OPENAPI_FILE = 'docs/api/openapi.json'

/** The document as it is kept in the repository: the same on every machine, so without its address. */
export function openapiFile(): string {
  return `${JSON.stringify(buildOpenapi({ url: '/', version: manifest.version }), null, 2)}\n`
}
