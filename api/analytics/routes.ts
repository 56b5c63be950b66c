import '#api/analytics/problem_words'
import '#api/analytics/funnel/routes'
import '#api/analytics/daily/routes'
