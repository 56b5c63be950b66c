import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A number in E.164, such as `+12125550123`; one without a country is American. Null for none. */
export function readPhone(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, 'US')
  return phone?.isValid() && !phone.ext ? phone.number : null
}
