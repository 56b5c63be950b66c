import vine from '@vinejs/vine'
import { email, newPassword, personName } from '#api/accounts/validators'

export const signUpValidator = vine.create({
  email: email(),
  password: newPassword(),
  first_name: personName(),
  last_name: personName(),
  role: vine.enum(['student', 'instructor'] as const),
  invite_code: vine.string().trim().minLength(1).maxLength(64).optional(),
})
