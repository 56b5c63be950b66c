import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#api/core/handler'))

server.use([
  () => import('#api/core/pack_middleware'),
  () => import('#api/core/response_headers_middleware'),
])

router.use([
  () => import('#api/core/stream/window_middleware'),
  () => import('#api/accounts/identity_middleware'),
  () => import('#api/accounts/origin_middleware'),
  () => import('#api/accounts/impersonation/read_only_middleware'),
  () => import('#api/core/acceptable_body_middleware'),
  () => import('@adonisjs/core/bodyparser_middleware'),
])
