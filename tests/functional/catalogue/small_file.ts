/** A whole catalogue of three services. */
export const SMALL = `shared_aliases: [strings]
filters:
  skill_level:
    label: Skill level
    everywhere: true
    options: { beginner: Beginner, advanced: Advanced }
  goal:
    label: Goal
    options: { fun: For fun, stage: On stage }
categories:
  - slug: music
    name: Music
    summary: Whatever makes a sound on purpose.
    subcategories:
      - slug: keys
        name: Keys
        filters: { goal: [fun] }
        services:
          - slug: piano
            name: Piano
            summary: Two hands and eighty-eight keys.
            aliases: [pianoforte]
      - slug: bowed
        name: Bowed
        services:
          - slug: cello
            name: Cello
            summary: A low voice that leans on your shoulder.
            aliases: [violoncello, strings]
  - slug: water
    name: Water
    summary: For those who would rather be wet.
    subcategories:
      - slug: pools
        name: Pools
        services:
          - slug: swimming
            name: Swimming
            summary: From bubbles to a mile of strokes.
            age_groups: [teens, adults]
            online_capable: false
            aliases: [swim, strings]
`
