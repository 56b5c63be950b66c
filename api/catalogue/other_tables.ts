/** Tables of the catalogue; nobody is in them. */
export const catalogueOtherTables: Record<string, string> = {
  catalogue_state: 'which state the catalogue is in',
  service_categories: 'what can be learned',
  service_subcategories: 'what can be learned',
  services: 'what can be learned, and why something no longer can',
  service_aliases: 'other words for what can be learned',
  service_slugs: 'addresses that services had',
  service_filters: 'what lessons are narrowed by',
  service_filter_options: 'what lessons are narrowed by',
  subcategory_filter_options: 'which of it fits where',
}
