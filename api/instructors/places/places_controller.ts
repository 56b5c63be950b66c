import type { HttpContext } from '@adonisjs/core/http'
import type { Actor } from '#api/core/actor'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { tellVersion } from '#api/core/etag'
import { readBody } from '#api/core/read_body'
import { zipIn } from '#api/geography/place_key'
import { assertInstructor } from '../assert_instructor.js'
import { addPlace, changePlace, removePlace, type PlaceWish } from './change_places.js'
import type { TeachingPlace } from './place.js'
import { findPlace, placesOf } from './place_repository.js'
import { toPlace } from './place_transformer.js'
import { placeValidator } from './validators.js'

export default class PlacesController {
  async index(ctx: HttpContext) {
    return (await placesOf(teacher(ctx).userId)).map(toPlace)
  }

  async show(ctx: HttpContext) {
    const place = await findPlace(teacher(ctx).userId, ctx.params.id)
    if (!place) throw notFound()
    return answer(ctx, place)
  }

  async store(ctx: HttpContext) {
    const place = await addPlace(actorOf(ctx), await wishIn(ctx), ctx.request.id())
    ctx.response.status(201)
    return answer(ctx, place)
  }

  async update(ctx: HttpContext) {
    const wish = await wishIn(ctx)
    const ifMatch = ctx.request.header('if-match')
    const { id } = ctx.params
    return answer(ctx, await changePlace(actorOf(ctx), id, wish, ifMatch, ctx.request.id()))
  }

  async destroy(ctx: HttpContext) {
    await removePlace(actorOf(ctx), ctx.params.id, ctx.request.id())
    return ctx.response.noContent()
  }
}

function teacher(ctx: HttpContext): Actor {
  const actor = actorOf(ctx)
  assertInstructor(actor)
  return actor
}

async function wishIn(ctx: HttpContext): Promise<PlaceWish> {
  const said = await readBody(ctx, placeValidator)
  return {
    ...said,
    zip: zipIn(said.zip)!,
    unit: said.unit || null,
    point: said.point ?? null,
    neighborhood: said.neighborhood || null,
    keep_pin: said.keep_pin ?? false,
  }
}

function answer(ctx: HttpContext, place: TeachingPlace) {
  tellVersion(ctx, place.version)
  return toPlace(place)
}
