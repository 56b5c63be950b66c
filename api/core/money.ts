/** An amount in cents of a dollar. Columns are `bigint`; floats never touch money. */
export type Cents = bigint

/** `$1,234.50`; negative amounts get a leading minus. */
export function formatCents(amount: Cents): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '-' : ''}$${dollars}.${digits.slice(-2)}`
}

/**
 * A share of an amount, rounded half away from zero.
 *
 * @param basisPoints hundredths of a percent: 1,250 is 12.5 %
 */
export function shareOf(amount: Cents, basisPoints: bigint): Cents {
  const scaled = amount * basisPoints
  const half = scaled < 0n ? -5_000n : 5_000n
  return (scaled + half) / 10_000n
}

/** The price of some minutes at an hourly rate, rounded half up to the cent. */
export function priceOf(hourlyRate: Cents, minutes: bigint): Cents {
  return (hourlyRate * minutes + 30n) / 60n
}
