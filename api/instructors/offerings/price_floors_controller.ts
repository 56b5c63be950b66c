import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { assertInstructor } from '../assert_instructor.js'
import { FORMATS } from './format.js'
import { priceFloors } from './price_floors.js'

export default class PriceFloorsController {
  async index(ctx: HttpContext) {
    assertInstructor(actorOf(ctx))
    const floors = priceFloors()
    return FORMATS.map((format) => ({
      format,
      hourly_rate_cents: Number(floors[format]),
      currency: 'USD',
    }))
  }
}
