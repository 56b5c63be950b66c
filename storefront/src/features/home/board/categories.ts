/** The seven categories, each as the flyer it would be on a noticeboard. */
export interface Category {
  slug: string
  name: string
  line: string
  /** The strips one tears off. */
  strips: readonly string[]
}

export const CATEGORIES: readonly Category[] = [
  {
    slug: 'music',
    name: 'Music',
    line: 'From a first scale to the audition piece.',
    strips: ['Piano', 'Guitar', 'Voice', 'Cello', 'Drums'],
  },
  {
    slug: 'dance',
    name: 'Dance',
    line: 'Two left feet are a place to start.',
    strips: ['Salsa', 'Ballet', 'Tap', 'Hip hop', 'Tango'],
  },
  {
    slug: 'arts',
    name: 'Arts',
    line: 'Clay, canvas, camera and stage.',
    strips: ['Drawing', 'Pottery', 'Photo', 'Acting', 'Sewing'],
  },
  {
    slug: 'sports',
    name: 'Sports & Fitness',
    line: 'Courts, pools, mats and one chessboard.',
    strips: ['Tennis', 'Swimming', 'Yoga', 'Boxing', 'Chess'],
  },
  {
    slug: 'tutoring',
    name: 'Tutoring & Test Prep',
    line: 'Fractions, finals and the essay in between.',
    strips: ['Math', 'SAT', 'Reading', 'Python', 'Physics'],
  },
  {
    slug: 'languages',
    name: 'Languages',
    line: 'Learn it from someone who dreams in it.',
    strips: ['Spanish', 'French', 'Korean', 'Arabic', 'ASL'],
  },
  {
    slug: 'hobbies',
    name: 'Hobbies & Life Skills',
    line: 'Fresh pasta, card tricks, parallel parking.',
    strips: ['Cooking', 'Magic', 'Driving', 'Baking', 'Improv'],
  },
]
