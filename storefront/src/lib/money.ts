const WHOLE = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
})

/** "$90", "$92.50". */
export const dollars = (cents: number): string => WHOLE.format(cents / 100)

/** Cents of a lesson of so many minutes at an hourly rate, rounded half up as the API does. */
export const lessonPrice = (hourlyCents: number, minutes: number): number =>
  Math.floor((hourlyCents * minutes + 30) / 60)
