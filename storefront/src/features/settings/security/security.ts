/** `GET /api/auth/second-factor`. */
export interface SecondFactor {
  enabled: boolean
  required: boolean
  enrolled_at: string | null
  backup_codes_left: number
}

/** One of `GET /api/auth/trusted-browsers`. */
export interface TrustedBrowser {
  id: string
  user_agent: string | null
  ip: string | null
  created_at: string
  last_used_at: string
  expires_at: string
}

/** What the API answers when a factor is being set up. */
export interface FactorAnswer {
  secret: string
  otpauth_url: string
  qr_svg: string
}

export const PASSWORD_FIELDS = {
  current_password: 'Current password',
  password: 'New password',
} as const

export const EMAIL_FIELDS = { email: 'New e-mail', password: 'Password' } as const
export const CONFIRM_FIELDS = { password: 'Password', code: 'Code' } as const

/** Four letters at a time are easier to copy by hand. */
export function inGroups(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ')
}
