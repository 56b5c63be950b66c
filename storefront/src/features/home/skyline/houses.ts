import type { Scene } from '@/features/home/skyline/scenes.ts'

export interface House {
  x: number
  width: number
  /** Above the pavement. */
  height: number
  brick: 'rose' | 'plum' | 'sand' | 'lilac'
  roof: 'cornice' | 'gable' | 'parapet'
  columns: 2 | 3
  /** From top left, row by row: a lesson, a lamp left on, or a dark room. */
  rooms: (Scene | 'lamp' | 'dark')[]
  door: 0 | 1 | 2
  groundFloor?: 'lamp' | 'dark'
  tank?: true
  escape?: true
}

export const PAVEMENT = 492

/** A street as one walks it; the middle is what a phone shows. */
export const HOUSES: readonly House[] = [
  house(-20, 150, 196, 'sand', 'cornice', 2, ['lamp', 'dark', 'reading', 'lamp'], 0),
  house(134, 186, 236, 'plum', 'parapet', 3, rooms('dark lamp dance lamp dark lamp'), 1, 'tank'),
  house(324, 150, 190, 'rose', 'gable', 2, ['painting', 'dark', 'lamp', 'dark'], 1),
  house(478, 186, 246, 'lilac', 'cornice', 3, rooms('lamp dark lamp chess lamp dark'), 2, 'escape'),
  house(668, 150, 202, 'sand', 'cornice', 2, ['piano', 'lamp', 'dark', 'talking'], 0),
  house(822, 186, 232, 'plum', 'parapet', 3, rooms('lamp yoga dark dark lamp reading'), 1, 'tank'),
  house(1012, 150, 186, 'rose', 'gable', 2, ['dark', 'cooking', 'lamp', 'lamp'], 0),
  house(
    1166,
    186,
    240,
    'lilac',
    'parapet',
    3,
    rooms('dark lamp dark lamp cello lamp'),
    2,
    'escape'
  ),
  house(1356, 150, 204, 'sand', 'cornice', 2, ['lamp', 'dark', 'dark', 'lamp'], 1),
]

function house(
  x: number,
  width: number,
  height: number,
  brick: House['brick'],
  roof: House['roof'],
  columns: House['columns'],
  inside: House['rooms'],
  door: House['door'],
  extra?: 'tank' | 'escape'
): House {
  const plain = { x, width, height, brick, roof, columns, rooms: inside, door }
  return extra ? { ...plain, [extra]: true } : plain
}

function rooms(words: string): House['rooms'] {
  return words.split(' ') as House['rooms']
}
