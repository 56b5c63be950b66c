interface Words {
  title: string
  text: string
}

const KEEP = 'Nothing is wrong with your link: keep it, and it works as soon as we open.'

const BY_AREA: Record<string, Words> = {
  directory: {
    title: 'The instructors are still moving in',
    text: `Their pages are not open to everybody yet. ${KEEP}`,
  },
  search: {
    title: 'There is no looking for lessons yet',
    text: `Searching opens once there is somebody to find. ${KEEP}`,
  },
  booking: { title: 'Booking is not open yet', text: `Lessons can be booked later. ${KEEP}` },
  student_area: {
    title: 'The students’ side is not open yet',
    text: `It opens to those we let in. ${KEEP}`,
  },
  instructor_area: {
    title: 'The instructors’ side opens by invitation',
    text: `It is for instructors whom we have let in. ${KEEP}`,
  },
}

const ANY: Words = {
  title: 'We are opening door by door',
  text: 'InstaInstru lets people in a few at a time. This is how far it is.',
}

/** What to say about an area that is shut; without one, about the beta as a whole. */
export function closedWords(area: string): Words {
  return Object.hasOwn(BY_AREA, area) ? (BY_AREA[area] as Words) : ANY
}
