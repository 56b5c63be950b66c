const at = (share: number, values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const median = (values: number[]) => at(0.5, values)

/** The median, and where eight of ten lie. */
export const spreadOf = (values: number[]) =>
  `${median(values).toFixed(1)} ms (${at(0.1, values).toFixed(1)}–${at(0.9, values).toFixed(1)})`
