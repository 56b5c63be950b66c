import type { FormatRate, Offering } from '@/features/directory/directory.ts'

/** The lesson that the page shows price and times for. */
export interface Choice {
  offering: Offering
  rate: FormatRate
  minutes: number
}

/** What the address says, as far as it is offered; else what comes first. */
export function choiceIn(offerings: readonly Offering[], wish: URLSearchParams): Choice | null {
  const offering =
    offerings.find(({ service }) => service.slug === wish.get('service')) ?? offerings[0]
  const rate =
    offering?.formats.find(({ format }) => format === wish.get('format')) ?? offering?.formats[0]
  const minutes =
    offering?.durations.find((one) => String(one) === wish.get('duration')) ??
    offering?.durations[0]
  return offering && rate && minutes ? { offering, rate, minutes } : null
}

/** The address of the same page with another choice; a part that is not offered there falls away. */
export function choiceHref(
  { offering, rate, minutes }: Choice,
  change: { service?: string; format?: string; duration?: number; from?: string },
  part = 'times'
): string {
  const address = new URLSearchParams({
    service: change.service ?? offering.service.slug,
    format: change.format ?? rate.format,
    duration: String(change.duration ?? minutes),
    ...(change.from && { from: change.from }),
  })
  return `?${address}#${part}`
}
