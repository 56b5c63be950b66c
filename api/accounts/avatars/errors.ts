import { unprocessable } from '#api/core/errors'

export const pictureRefused = (rule: string, message: string) =>
  unprocessable('file', rule, message)

export const unreadable = () =>
  pictureRefused('picture', 'This file is damaged: it cannot be read as a picture.')
