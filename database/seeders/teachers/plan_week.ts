import type { Window } from '#api/availability/plan/windows'
import { at, draw } from './draw.js'

const open = (start: string, end: string, tag: Window['tag'] = 'any'): Window => ({
  start,
  end,
  tag,
})

/** After school, after work, mornings, weekends, and a bit of each: Monday first. */
const WEEKS: Window[][][] = [
  [...Array(5).fill([open('15:00', '19:30')]), [open('10:00', '14:00')], []],
  [...Array(4).fill([open('17:30', '21:00')]), [], [], [open('11:00', '16:00')]],
  [...Array(5).fill([open('08:00', '12:30')]), [], []],
  [[], [], [], [], [open('16:00', '20:00')], [open('09:00', '17:00')], [open('09:00', '17:00')]],
  [
    [open('09:00', '11:30'), open('16:00', '19:00')],
    [],
    [open('16:00', '19:00'), open('19:30', '21:00', 'online_only')],
    [],
    [open('09:00', '11:30', 'no_travel')],
    [open('12:00', '18:00')],
    [],
  ],
]

/** One of the usual weeks, with one day of it taken out for who they are. */
export function planWeek(place: number): Window[][] {
  const spared = Math.floor(draw(place, 'spared') * 7)
  return at(WEEKS, place).map((day, n) => (n === spared && place % 3 === 0 ? [] : day))
}
