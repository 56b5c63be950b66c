import { explainProblems } from '#api/core/problem_words'

explainProblems({
  instructors_only:
    'Only who has the role of an instructor teaches; staff do not, whatever they may.',
  price_below_floor:
    'A lesson would cost less than the least there is: `format`, `duration_minutes` and `required_cents` say which and how much.',
  already_offered: 'One live offering for each service: change that one, or archive it.',
  too_many_offerings: 'Somebody offers as many services as one person may.',
  offering_archived: 'What is archived stays as it was; offer the service anew.',
  too_many_places: 'An instructor receives students at ten addresses at most.',
})
