import { explainProblems } from '#api/core/problem_words'

explainProblems({
  outside_service_area:
    'The place is in the water, outside of New York City or unknown. `nearest` offers the ' +
    'neighborhood behind the shore when one is within 500 metres.',
})
