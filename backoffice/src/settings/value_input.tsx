import type { ControlProps } from 'instainstru-storefront/ui/Field.tsx'
import { Input } from 'instainstru-storefront/ui/Input.tsx'
import { Select } from 'instainstru-storefront/ui/Select.tsx'
import type { Setting } from './setting.ts'

/** The control that fits the type, with the server's own bounds. */
export function ValueInput({ setting, ...control }: ControlProps & { setting: Setting }) {
  const { type, value, min, max } = setting
  if (type === 'boolean') {
    return (
      <Select {...control} dense defaultValue={String(value)}>
        <option value="true">On</option>
        <option value="false">Off</option>
      </Select>
    )
  }
  if (type === 'number') {
    const range = { min: min ?? undefined, max: max ?? undefined, step: 1 }
    return (
      <Input {...control} {...range} dense required type="number" defaultValue={Number(value)} />
    )
  }
  const length = { minLength: min ?? undefined, maxLength: max ?? undefined }
  return <Input {...control} {...length} dense defaultValue={String(value)} />
}
