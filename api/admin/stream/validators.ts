import vine from '@vinejs/vine'

/** A comma parts topics, whether it is written as it is (then a list arrives here) or as `%2C`. */
export const topicsValidator = vine.create({
  topics: vine
    .string()
    .minLength(1)
    .maxLength(1_000)
    .parse((value) => (Array.isArray(value) ? value.join(',') : value)),
})
