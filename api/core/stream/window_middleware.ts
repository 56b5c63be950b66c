import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { windows } from './window.js'

/** Short and plain, since it is handed to every other window. */
const NAME = /^[\w-]{1,64}$/

export default class WindowMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    const name = request.header('x-window-id')
    return name && NAME.test(name) ? windows.run(name, next) : next()
  }
}
