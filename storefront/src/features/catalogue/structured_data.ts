import type { Service } from '@/features/catalogue/services.ts'

/** What a search engine reads of a service (schema.org), as the text of a data block. */
export function serviceData(service: Service, site: string): string {
  const address = (path: string) => new URL(path, site).href
  const page = address(`/services/${service.slug}`)
  const channel = service.online_capable && {
    availableChannel: { '@type': 'ServiceChannel', name: 'Online' },
  }
  return dataBlock([
    {
      '@context': 'https://schema.org',
      '@type': 'Service',
      '@id': page,
      url: page,
      name: `${service.name} lessons`,
      alternateName: service.aliases,
      description: service.summary,
      serviceType: service.name,
      category: `${service.category.name} / ${service.subcategory.name}`,
      provider: { '@type': 'Organization', name: 'InstaInstru', url: address('/') },
      areaServed: { '@type': 'City', name: 'New York City' },
      audience: service.age_groups.map((group) => ({ '@type': 'Audience', audienceType: group })),
      ...channel,
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { name: 'Lessons', item: address('/services') },
        { name: service.category.name, item: address(`/services#${service.category.slug}`) },
        { name: service.name, item: page },
      ].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
    },
  ])
}

/** Nothing in it can end the block: staff write some of these words. */
export const dataBlock = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')
