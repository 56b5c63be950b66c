import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import type { FileService } from './catalogue_file.js'
import { readCatalogue } from './read_catalogue.js'

const CATALOGUE_FILE = 'database/data/catalogue.yaml'

/** The text of the project's own catalogue. */
export const ownFile = (): Promise<string> => readFile(app.makePath(CATALOGUE_FILE), 'utf8')

let entries: Promise<Map<string, FileService>> | undefined

/** What the project's own catalogue says of its services, by slug. Read once: it comes with the code. */
export function ownEntries(): Promise<Map<string, FileService>> {
  entries ??= readEntries()
  return entries
}

async function readEntries(): Promise<Map<string, FileService>> {
  const { categories } = readCatalogue(await ownFile())
  const services = categories
    .flatMap(({ subcategories }) => subcategories)
    .flatMap((subcategory) => subcategory.services)
  return new Map(services.map((service) => [service.slug, service]))
}
