import { defineSetting } from '#api/core/settings/define_setting'

export const ADDRESS_PATIENCE = defineSetting({
  key: 'sign_in.address_patience',
  default: 20,
  min: 1,
  max: 10_000,
  unit: 'times',
  description:
    'How many times more failures an IP address has than one account before it is slowed',
})
