import { DateTime } from 'luxon'

/** The lessons are there, and so is whoever waits for a switch: the instant as their wall shows it. */
export const inNewYork = (at: Date): string =>
  DateTime.fromJSDate(at, { zone: 'America/New_York' }).toISO()!
