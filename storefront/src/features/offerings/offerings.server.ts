import type { Service } from '@/features/catalogue/services.ts'
import { text } from '@/features/forms/form_text.ts'
import {
  fieldsOf,
  filtersOf,
  formatsOf,
  OFFERING_WORDS,
} from '@/features/offerings/offering_form.ts'
import { centsIn, type Floor, type Format, type Offering } from '@/features/offerings/offerings.ts'
import { refused, type Outcome, type Result } from '@/features/settings/outcome.ts'
import { bodyOf } from '@/lib/unavailable.ts'
import type { Answer, Api } from '@/lib/api.server.ts'

const PATH = '/instructor/offerings'
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`

/** What somebody offers, in an order named by `version`, and the latest of what they no longer do. */
export async function loadOfferings(api: Api) {
  const [live, archived] = await Promise.all([
    api.get<Offering[]>(PATH),
    api.get<Offering[]>(`${PATH}?state=archived`).then(bodyOf),
  ])
  return { live: bodyOf(live), archived, version: live.ok ? (live.etag ?? '') : '' }
}

export const loadFloors = async (api: Api): Promise<Floor[]> =>
  bodyOf(await api.get<Floor[]>('/instructor/price-floors'))

/** Null where there is none, or it is somebody else's. */
export async function loadOffering(api: Api, id: string) {
  const answer = await api.get<Offering>(pathOf(id))
  if (!answer.ok && answer.status === 404) return null
  return { offering: bodyOf(answer), version: answer.ok ? (answer.etag ?? '') : '' }
}

/** Null for a slug that the catalogue does not have, or no longer. */
export async function loadService(api: Api, slug: string): Promise<Service | null> {
  const answer = await api.get<Service>(`/services/${encodeURIComponent(slug)}`)
  return !answer.ok && answer.status === 404 ? null : bodyOf(answer)
}

export const findServices = async (api: Api, q: string): Promise<Service[]> =>
  bodyOf(await api.get<Service[]>(`/services?${new URLSearchParams({ q, limit: '24' })}`))

export async function addOffering(api: Api, form: FormData, service: Service): Promise<Result> {
  const body = { service: service.slug, ...termsIn(form, service) }
  return resultOf(form, service, await api.post(PATH, body), 'offering_added')
}

export async function saveOffering(
  api: Api,
  form: FormData,
  id: string,
  service: Service
): Promise<Result> {
  const version = text(form, 'version') || undefined
  const answer = await api.put(pathOf(id), termsIn(form, service), version)
  return resultOf(form, service, answer, 'offering_saved')
}

export async function archiveOffering(api: Api, form: FormData, id: string): Promise<Result> {
  const answer = await api.delete(pathOf(id))
  return answer.ok ? { done: 'offering_archived' } : refused(form, answer)
}

function termsIn(form: FormData, service: Service) {
  const selections = filtersOf(service).map(({ key }) => [key, form.getAll(`selection_${key}`)])
  return {
    formats: ratesIn(form, service),
    durations: form.getAll('durations').map(Number),
    age_groups: form.getAll('age_groups'),
    levels: form.getAll('levels'),
    selections: Object.fromEntries(selections) as Record<string, FormDataEntryValue[]>,
    description: text(form, 'description').trim() || null,
    equipment: text(form, 'equipment').trim() || null,
  }
}

/** What is no amount goes as it is: the API says what is wrong with it. */
const ratesIn = (form: FormData, service: Service) =>
  formatsOf(service).flatMap((format) => {
    const typed = text(form, `rate_${format}`).trim()
    return typed ? [{ format, hourly_rate_cents: centsIn(typed) ?? typed }] : []
  })

function resultOf(
  form: FormData,
  service: Service,
  answer: Answer<unknown>,
  done: string
): { done: string } | Outcome {
  if (answer.ok) return { done }
  const rates = ratesIn(form, service).map(({ format }) => format)
  const [first = 'online'] = formatsOf(service)
  const errors = answer.problem.errors?.map(({ field, rule, message }) => ({
    ...fieldIn(field, rule, rates, first),
    message,
  }))
  const problem = { ...answer.problem, ...(errors && { errors }) }
  return refused(form, { ...answer, problem }, Object.keys(fieldsOf(service)), OFFERING_WORDS)
}

/** Where the form shows what the API says of one of its fields. */
function fieldIn(field: string, rule: string, rates: readonly Format[], first: Format) {
  if (field === 'formats') return { field: `rate_${first}`, rule: 'missing' }
  const [, place] = /^formats\.(\d+)/.exec(field) ?? []
  if (place !== undefined) return { field: `rate_${rates[Number(place)]}`, rule }
  return { field: field.replace(/^selections\.(\w+).*/, 'selection_$1'), rule }
}
