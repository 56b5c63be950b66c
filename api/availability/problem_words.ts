import { explainProblems } from '#api/core/problem_words'

explainProblems({
  too_many_vacations: 'There is a most to how many vacations lie ahead; take one away first.',
  vacations_overlap:
    'Somebody is away once on a date; `from` and `to` tell which vacation is there already.',
})
