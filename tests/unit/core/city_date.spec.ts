import { test } from '@japa/runner'
import { cityDate } from '#api/core/city_date'

test.group('the date in the city', () => {
  test('at {0} is {1}')
    .with([
      ['2027-01-01T04:59:59Z', '2026-12-31'],
      ['2027-01-01T05:00:00Z', '2027-01-01'],
      ['2027-03-14T04:59:59Z', '2027-03-13'],
      ['2027-03-15T03:59:59Z', '2027-03-14'],
      ['2027-11-08T04:59:59Z', '2027-11-07'],
      ['2028-03-01T04:59:59Z', '2028-02-29'],
    ] as const)
    .run(({ assert }, [moment, date]) => {
      assert.equal(cityDate(new Date(moment)), date)
    })
})
