import type { OpenapiDocument, PathItem } from './document.js'
import { HEADERS } from './answers.js'
import { describedRoutes } from './described_route.js'
import { toOperation } from './operation.js'
import { ComponentBook } from './component_book.js'
import { SECURITY_SCHEMES } from './security.js'

const INTRODUCTION = `\
Instants are RFC 3339 in UTC, money is whole cents, keys are \`snake_case\`. Unknown fields of a body are
refused. Errors are problem documents (RFC 9457): act on \`code\`, show \`detail\`. Lists under
\`/api/admin\` are filtered, sorted and paged as simple-rest does and tell their size in
\`X-Total-Count\`. Whoever is signed in may send \`Idempotency-Key\` with anything that changes something.`

/** What the whole API looks like, made from the routes, their validators and their answers. */
export function buildOpenapi({ url, version }: { url: string; version: string }): OpenapiDocument {
  const book = new ComponentBook()
  const paths: Record<string, PathItem> = {}
  const tags = new Set<string>()
  for (const route of describedRoutes()) {
    const item = (paths[route.path] ??= {})
    if (item[route.method]) throw new Error(`${route.method} ${route.path} is described twice`)
    item[route.method] = toOperation(route, book)
    tags.add(route.description.tag)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'InstaInstru',
      version,
      summary:
        'Private lessons in New York City: accounts, invites, batches and what keeps them running',
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url, description: 'This server' }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: { ...book.all(), headers: HEADERS, securitySchemes: SECURITY_SCHEMES },
  }
}
