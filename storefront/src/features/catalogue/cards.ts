/** Pictures for link previews, 1200 by 630, one for each kind of lessons. */
export const LESSON_CARDS: Record<string, string | undefined> = {
  music: '/cards/music.png',
  dance: '/cards/dance.png',
  arts: '/cards/arts.png',
  sports: '/cards/sports.png',
  tutoring: '/cards/tutoring.png',
  languages: '/cards/languages.png',
  hobbies: '/cards/hobbies.png',
}
