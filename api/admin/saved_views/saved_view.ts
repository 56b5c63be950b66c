/** A list as somebody keeps it. */
export interface SavedViewRow {
  id: string
  owner_id: string
  resource: string
  name: string
  /** The query of the address bar. */
  params: string
  shared: boolean
  position: number
  created_at: Date
  updated_at: Date
}

/** As one reader sees it. */
export interface ListedView extends SavedViewRow {
  owner_name: string
  own: boolean
  starred: boolean
}
