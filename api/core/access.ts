import type { HttpContext } from '@adonisjs/core/http'
import { Route, type Router } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { forbidden, notFound, unauthenticated } from '#api/core/errors'
import { passGates } from '#api/core/gates'
import type { BucketName } from '#api/core/rate_limit/buckets'
import { receiveForm } from '#api/core/receive_form'

/**
 * Who may call a route: anyone, anyone signed in, or people (and tokens) with one permission. Routes
 * only say who may knock; another person's row is kept back by the query behind the door (404).
 */
export type AccessRule = 'public' | 'signed_in' | { permission: string }

const rules = new WeakMap<Route, { rule: AccessRule; bucket?: BucketName }>()
const declared: Route[] = []

declare module '@adonisjs/core/http' {
  interface Route {
    /**
     * Declares who may call this route and which rate limit it takes from (`read` or `write` by its
     * method when none is named). A route without it does not boot.
     */
    access(rule: AccessRule, bucket?: BucketName): this
  }
}

Route.macro('access', function (this: Route, rule: AccessRule, bucket?: BucketName) {
  rules.set(this, { rule, bucket })
  declared.push(this)
  this.use(async (ctx, next) => {
    refuseUnstorable(ctx.params)
    const { rateLimit } = await limiter()
    return rateLimit(bucket ?? bucketOf(ctx.request.method()), ctx, next)
  })
  if (rule === 'public') return this.use(throughGates)
  return this.use((ctx, next) => guard(rule, ctx, next))
    .use(throughGates)
    .use(receiveForm)
    .use(answerOnce)
})

/** Behind the guard, so that no earlier answer is repeated to one who may not call. */
async function answerOnce(ctx: HttpContext, next: NextFn) {
  const { idempotent } = await repeater()
  return idempotent(ctx, next)
}

/** Imported late, since both wait for the application; once, since the loader looks for it anew each time. */
const limiter = once(() => import('#api/core/rate_limit/rate_limit'))
const repeater = once(() => import('#api/core/idempotency/idempotent'))

function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined
  return () => (loaded ??= load())
}

/** Behind the guard: who has to sign in, or may not call at all, hears that first. */
async function throughGates(ctx: HttpContext, next: NextFn) {
  await passGates(ctx)
  return next()
}

/** PostgreSQL cannot hold NUL in text, so nothing is named by it. */
function refuseUnstorable(params: Record<string, string>): void {
  if (Object.values(params).some((value) => value.includes('\0'))) throw notFound()
}

const bucketOf = (method: string): BucketName =>
  ['GET', 'HEAD'].includes(method) ? 'read' : 'write'

async function guard(rule: AccessRule, ctx: HttpContext, next: NextFn) {
  if (!ctx.actor) throw unauthenticated()
  if (typeof rule === 'object' && !ctx.actor.permissions.has(rule.permission)) {
    throw forbidden(rule.permission)
  }
  return next()
}

export interface DeclaredRoute {
  methods: string[]
  pattern: string
  rule: AccessRule
  bucket: BucketName
  route: Route
}

/** Every route with a rule, once each, in the order of declaration. */
export function declaredRoutes(): DeclaredRoute[] {
  return declared
    .filter((route) => !route.isDeleted())
    .map((route) => {
      const { methods, pattern } = route.toJSON()
      const { rule, bucket = bucketOf(methods[0]) } = rules.get(route)!
      return {
        methods: methods.filter((method) => method !== 'HEAD'),
        pattern,
        rule,
        bucket,
        route,
      }
    })
}

/** Deny by default: refuses to boot with a route that says not who may call it, or says it wrongly. */
export function assertEveryRouteDeclared(router: Router, permissions: readonly string[]): void {
  const known = new Set(
    declaredRoutes().flatMap(({ methods, pattern }) => methods.map((m) => `${m} ${pattern}`))
  )
  for (const route of Object.values(router.toJSON()).flat()) {
    for (const method of route.methods.filter((name) => name !== 'HEAD')) {
      if (!known.has(`${method} ${route.pattern}`)) {
        throw new Error(`${method} ${route.pattern} declares no access rule`)
      }
    }
  }
  for (const { rule, pattern } of declaredRoutes()) {
    if (typeof rule === 'object' && !permissions.includes(rule.permission)) {
      throw new Error(`${pattern} asks for the unknown permission "${rule.permission}"`)
    }
  }
}
