import type { Service } from '@/features/catalogue/services.ts'
import { text } from '@/features/forms/form_text.ts'
import type { Floor, Offering } from '@/features/offerings/offerings.ts'
import {
  addOffering,
  archiveOffering,
  findServices,
  loadFloors,
  loadOffering,
  loadOfferings,
  loadService,
  saveOffering,
} from '@/features/offerings/offerings.server.ts'
import type { Outcome, Result } from '@/features/settings/outcome.ts'
import { Unavailable } from '@/lib/unavailable.ts'
import type { Api } from '@/lib/api.server.ts'

const LIST = '/instructor/offerings'

interface Asked {
  request: Request
  url: URL
}

/** Terms to be written, of a service that is offered or about to be. */
interface Terms {
  service: Service
  floors: Floor[]
  offering: Offering | undefined
  outcome: Outcome | undefined
}

/** What the page of a new offering shows: a search, a form, trouble, or (as text) another page. */
export type NewPage =
  | string
  | { is: 'search'; q: string; found: Service[]; live: Offering[] }
  | ({ is: 'form' } & Terms)
  | Unavailable

export async function newOfferingPage(api: Api, { request, url }: Asked): Promise<NewPage> {
  return orTrouble(async () => {
    const form = request.method === 'POST' ? await request.formData() : undefined
    const slug = form ? text(form, 'service') : (url.searchParams.get('service') ?? '')
    const service = slug ? await loadService(api, slug) : null
    const { live, archived } = await loadOfferings(api)
    if (!service) {
      const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
      return { is: 'search', q, found: q ? await findServices(api, q) : [], live }
    }
    const isIt = (one: Offering) => one.service.slug === service.slug
    const own = live.find(isIt)
    if (own && !form) return `${LIST}/${own.id}`
    const result = form && (await addOffering(api, form, service))
    if (result && 'done' in result) return `${LIST}?done=${result.done}`
    const floors = await loadFloors(api)
    return { is: 'form', service, floors, offering: archived.find(isIt), outcome: shown(result) }
  })
}

/** What the page of an offering shows; null where there is none. Without a form when retired. */
export type OfferingPage =
  | string
  | null
  | (Omit<Terms, 'service' | 'offering'> & {
      service: Service | null
      offering: Offering
      version: string
    })
  | Unavailable

export async function offeringPage(
  api: Api,
  id: string,
  { request }: Asked
): Promise<OfferingPage> {
  return orTrouble(async () => {
    const known = await loadOffering(api, id)
    if (!known) return null
    const service = await loadService(api, known.offering.service.slug)
    const form = request.method === 'POST' ? await request.formData() : undefined
    const result = form && (await take(api, form, id, service))
    if (result && 'done' in result) return `${LIST}?done=${result.done}`
    return { ...known, service, floors: await loadFloors(api), outcome: shown(result) }
  })
}

async function take(api: Api, form: FormData, id: string, service: Service | null) {
  const act = text(form, 'act')
  if (act === 'offering_archive') return archiveOffering(api, form, id)
  return act === 'offering' && service ? saveOffering(api, form, id, service) : undefined
}

const shown = (result: Result | undefined): Outcome | undefined =>
  result && 'status' in result ? result : undefined

const orTrouble = <Page>(make: () => Promise<Page>): Promise<Page | Unavailable> =>
  make().catch((error: unknown) => {
    if (error instanceof Unavailable) return error
    throw error
  })
