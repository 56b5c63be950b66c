import type { Offering, Profile } from '@/features/directory/directory.ts'
import { dataBlock } from '@/features/catalogue/structured_data.ts'

/** What a search engine reads of an instructor (schema.org), as the text of a data block. */
export function profileData(profile: Profile, site: string): string {
  const address = (path: string) => new URL(path, site).href
  const page = address(`/instructors/${profile.slug}`)
  const [first] = profile.offerings
  const trail = [
    { name: 'Instructors', item: address('/search') },
    ...(first
      ? [
          {
            name: first.service.name,
            item: address(`/search?service=${first.service.slug}`),
          },
        ]
      : []),
    { name: profile.name, item: page },
  ]
  return dataBlock([
    {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      url: page,
      mainEntity: {
        '@type': 'Person',
        '@id': page,
        name: profile.name,
        jobTitle: first && `${first.service.name} instructor`,
        description: profile.headline ?? undefined,
        image: profile.photo ? address(profile.photo['512']) : undefined,
        knowsLanguage: profile.languages.map(({ code }) => code),
        makesOffer: profile.offerings.flatMap((offering) => offersOf(offering, page)),
      },
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: trail.map((step, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        ...step,
      })),
    },
  ])
}

const offersOf = ({ service, formats }: Offering, page: string) =>
  formats.map(({ format, hourly_rate_cents: cents }) => ({
    '@type': 'Offer',
    url: `${page}?service=${service.slug}&format=${format}`,
    itemOffered: {
      '@type': 'Service',
      name: `${service.name} lessons`,
      areaServed: { '@type': 'City', name: 'New York City' },
    },
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      price: (cents / 100).toFixed(2),
      priceCurrency: 'USD',
      unitCode: 'HUR',
    },
  }))
