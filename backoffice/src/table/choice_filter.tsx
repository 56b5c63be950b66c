import { Menu, MenuCheck, MenuItem, MenuSeparator } from 'instainstru-storefront/ui/Menu.tsx'
import { words } from '../format/numbers.ts'
import { FilterChip } from './filter_chip.tsx'

interface ChoiceFilterProps {
  label: string
  options: readonly string[]
  wordsOf?: (option: string) => string
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** Any of several words. */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, options, wordsOf = words, chosen, onChange } = props
  const toggle = (option: string, on: boolean) =>
    onChange(on ? [...chosen, option] : chosen.filter((one) => one !== option))
  return (
    <Menu trigger={<FilterChip label={label} value={chosen.map(wordsOf).join(', ')} />}>
      {options.map((option) => (
        <MenuCheck
          key={option}
          checked={chosen.includes(option)}
          onChange={(on) => toggle(option, on)}
        >
          {wordsOf(option)}
        </MenuCheck>
      ))}
      {chosen.length > 0 && (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => onChange([])}>Any {label.toLowerCase()}</MenuItem>
        </>
      )}
    </Menu>
  )
}
