import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { readBody } from '#api/core/read_body'
import { changePreferences } from './change_preferences.js'
import { choicesOf, quietHoursOf, type Choice } from './choice_repository.js'
import { toPreferences } from './preferences_transformer.js'
import { preferencesValidator, refuseUnknownChoices } from './validators.js'

export default class PreferencesController {
  show(ctx: HttpContext) {
    return preferencesOf(actorOf(ctx).userId)
  }

  async update(ctx: HttpContext) {
    refuseUnknownChoices(ctx.request.body())
    const { categories = {}, quiet_hours: quietHours } = await readBody(ctx, preferencesValidator)
    const change = { choices: choicesIn(categories), quietHours }
    await changePreferences(actorOf(ctx), change, ctx.request.id())
    return preferencesOf(actorOf(ctx).userId)
  }
}

async function preferencesOf(userId: string) {
  const [choices, quiet] = await Promise.all([choicesOf(userId), quietHoursOf(userId)])
  if (!quiet) throw notFound()
  return toPreferences(choices, quiet)
}

const choicesIn = (categories: Record<string, Record<string, boolean | undefined> | undefined>) =>
  Object.entries(categories).flatMap(([category, wishes]) =>
    Object.entries(wishes ?? {}).flatMap(([channel, wanted]) =>
      wanted === undefined ? [] : [{ category, channel, wanted } as Choice]
    )
  )
