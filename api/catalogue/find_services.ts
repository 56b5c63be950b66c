import { plainText } from './plain_text.js'
import type { PlacedService } from './public_catalogue.js'

export interface ServiceWish {
  /** The slug of a category. */
  category?: string
  q?: string
}

/** Services of a category and with all the words, in their own names or in what they belong to. Pure. */
export function findServices(services: PlacedService[], { category, q }: ServiceWish) {
  const words = plainText(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return services.filter((placed) => {
    if (category && placed.category.slug !== category) return false
    return words.every((word) => placed.text.includes(word))
  })
}
