import { explainProblems } from '#api/core/problem_words'

explainProblems({
  clinic_begun: 'The clinic has begun or is over, so nothing of it can be changed any more.',
  clinic_cancelled: 'The clinic was cancelled. Choose another date.',
  clinic_not_begun: 'Nobody can have been there yet. Record attendance when the clinic begins.',
  not_seated: 'The person waits for a seat or has stepped back, and so was not expected there.',
  seats_taken: 'More people have a seat than there would be seats. Name at least `taken` seats.',
})
