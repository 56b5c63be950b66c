import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#api/core/actor_of'
import { notFound } from '#api/core/errors'
import { readBody } from '#api/core/read_body'
import { changeSetting } from '#api/core/settings/change_setting'
import { allSettings, findSetting } from '#api/core/settings/define_setting'
import { settingHistory, storedSettings } from '#api/core/settings/setting_repository'
import { toChange, toSetting } from './setting_transformer.js'
import { settingValidator } from './validators.js'

export default class SettingsController {
  async index({ response }: HttpContext) {
    const stored = new Map((await storedSettings()).map((row) => [row.key, row]))
    const settings = allSettings().map((setting) => toSetting(setting, stored.get(setting.key)))
    response.header('x-total-count', String(settings.length))
    return settings
  }

  async show({ params }: HttpContext) {
    const setting = findSetting(params.key)
    if (!setting) throw notFound('There is no setting with this key.')
    const [stored, history] = await Promise.all([storedSettings(), settingHistory(params.key)])
    return {
      ...toSetting(
        setting,
        stored.find(({ key }) => key === params.key)
      ),
      history: history.map(toChange),
    }
  }

  async update(ctx: HttpContext) {
    const { value, reason } = await readBody(ctx, settingValidator)
    await changeSetting(actorOf(ctx), { key: ctx.params.key, value, reason }, ctx.request.id())
    return this.show(ctx)
  }
}
