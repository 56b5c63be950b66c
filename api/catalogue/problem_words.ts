import { explainProblems } from '#api/core/problem_words'

explainProblems({
  alias_taken: 'A name or alias of this service means another one by now. Change that one first.',
})
