import { switchesOf } from './slow_wall.js'

/** Switches of an hour and of half an hour, at night, at midnight and before it, north and south, and none. */
export const ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/Santiago',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'America/Nuuk',
  'America/St_Johns',
  'Asia/Kathmandu',
]

export const SWITCHES = ZONES.flatMap((zone) => switchesOf(zone).map((at) => ({ zone, at })))

export const ORDINARY = ZONES.flatMap((zone) =>
  [Date.UTC(2026, 0, 14, 12), Date.UTC(2028, 6, 31, 12)].map((at) => ({ zone, at }))
)
