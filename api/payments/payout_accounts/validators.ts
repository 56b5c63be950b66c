import vine from '@vinejs/vine'
import { STAND_IN_ANSWERS } from './stand_in.js'

export const standInAnswerValidator = vine.create({ answer: vine.enum(STAND_IN_ANSWERS) })
