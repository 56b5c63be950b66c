/**
 * What goes on behind a window, drawn in a box of 36 by 46 with the floor at 46. `body` is filled,
 * `line` is stroked.
 */
export const SCENES = {
  piano: {
    body: 'M22 17a4.5 4.5 0 1 0 .1 0zM19 28q1-5 6-5 6 0 6 8v9H21v-5l-7-2v-3zM3 22h3v10h9v3H13v11h-2V35H6v11H3z',
    line: 'M22 40v6M30 40v6',
  },
  dance: {
    body: 'M17 6a4.3 4.3 0 1 0 .1 0zM14 17q4-3 8 0l-1 10 7 8-2 2-8-7-4 6v10h-3V34z',
    line: 'M14 18Q7 15 6 6M22 18q7-2 9-10',
  },
  painting: {
    body: 'M27 14a4.3 4.3 0 1 0 .1 0zM22 26q0-4 5-4t6 5v19h-9V34zM4 14h13v16H4z',
    line: 'M10 10v4M6 46l4-16 4 16M23 27l-7-3',
  },
  yoga: {
    body: 'M18 12a4.5 4.5 0 1 0 .1 0zM14 23q4-3 8 0l2 12q8 3 8 8H4q0-5 8-8z',
    line: 'M14 24Q8 30 6 38M22 24q6 6 8 14',
  },
  reading: {
    body: 'M9 17a4.3 4.3 0 1 0 .1 0zM27 20a3.7 3.7 0 1 0 .1 0zM3 46V32q0-7 6-7t6 6l2 4h2l2-3q0-4 6-4t6 5v13z',
    line: 'M12 33l6 3 6-3',
  },
  cooking: {
    body: 'M24 15a4.3 4.3 0 1 0 .1 0zM20 14q-3-6 1-7 3-3 6 0 4 1 1 7zM18 46V32q0-7 6-7t7 7v14zM2 32h13v8H2zM0 42h17v4H0z',
    line: 'M5 29q-2-3 0-6M10 29q-2-3 0-6',
  },
  chess: {
    body: 'M7 18a4.2 4.2 0 1 0 .1 0zM29 18a4.2 4.2 0 1 0 .1 0zM1 46V33q0-7 6-7t5 6v3h12v-3q0-6 5-6t6 7v13h-6V38H7v8zM15 35v-4h2v-3h2v3h2v4z',
    line: '',
  },
  talking: {
    body: 'M9 20a4.3 4.3 0 1 0 .1 0zM27 20a4.3 4.3 0 1 0 .1 0zM3 46V36q0-7 6-7t6 7v10zM21 46V36q0-7 6-7t6 7v10zM6 4h13a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-5l-4 4v-4H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
    line: '',
  },
  cello: {
    body: 'M15 10a4.4 4.4 0 1 0 .1 0zM9 27q0-7 6-7 5 0 6 6v6l4 1q4 1 3 6t-5 5q-5 0-5-5l-8-1z',
    line: 'M26 14l-3 32M14 33l19-3M11 38v8',
  },
} as const

export type Scene = keyof typeof SCENES
