/*
 * What a person may write into a line or a text that others will read: nothing that cannot be seen,
 * that turns text around or that stands for a damaged byte. Zero-width joiners and direction marks
 * stay: Persian, Hindi, Arabic and Hebrew names are written with them.
 */

export const READABLE_LINE = /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]|[\u061c\u200c-\u200f])*$/u

/** As above in several lines. */
export const READABLE_TEXT =
  /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]|[\t\r\n\u061c\u200c-\u200f])*$/u

/** The first units of a text; half of a surrogate pair is no text, and PostgreSQL refuses it. */
export function cut(text: string, units: number) {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '')
}

/** What stays of a text that was refused, so that people know it again: one line. */
export function readableRest(text: string, units: number) {
  const rest = text.replace(/(?![\u061c\u200c-\u200f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
  return cut(rest.trim(), units)
}
