import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { unprocessable } from '#api/core/errors'

type SettingValue = number | boolean | string

interface SettingOptions<Value extends SettingValue> {
  key: string
  default: Value
  description: string
  /** Bounds of a number, both allowed; of a text, its length. */
  min?: number
  max?: number
  unit?: string
  /** Throws where the value would contradict rows that are there; asked in the changing transaction. */
  agrees?: (value: Value, trx: TransactionClientContract) => Promise<void>
}

/** A value staff may change without a restart, with its type and bounds. */
export interface Setting<Value extends SettingValue = SettingValue> extends SettingOptions<Value> {
  type: 'number' | 'boolean' | 'string'
}

const registry = new Map<string, Setting>()

export function defineSetting<Value extends SettingValue>(
  options: SettingOptions<Value>
): Setting<Widened<Value>> {
  const setting = { ...options, type: typeof options.default } as unknown as Setting
  if (registry.has(options.key)) throw new Error(`setting "${options.key}" is defined twice`)
  registry.set(options.key, setting)
  return setting as unknown as Setting<Widened<Value>>
}

type Widened<Value> = Value extends number ? number : Value extends boolean ? boolean : string

export function findSetting(key: string): Setting | undefined {
  return registry.get(key)
}

export function allSettings(): Setting[] {
  return [...registry.values()].sort((a, b) => a.key.localeCompare(b.key))
}

/** Throws 422 naming the bound that a value breaks. */
export function assertFits(setting: Setting, value: unknown): asserts value is SettingValue {
  if (typeof value !== setting.type) {
    throw unprocessable('value', setting.type, `"${setting.key}" must be a ${setting.type}.`)
  }
  if (typeof value === 'boolean') return
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw unprocessable('value', 'integer', `"${setting.key}" must be a whole number.`)
  }
  const size = typeof value === 'number' ? value : (value as string).length
  const { min = -Infinity, max = Infinity } = setting
  if (size < min || size > max) {
    throw unprocessable('value', 'range', `"${setting.key}" must lie between ${min} and ${max}.`)
  }
}
