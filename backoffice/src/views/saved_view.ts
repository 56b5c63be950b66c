export interface SavedView {
  id: string
  resource: string
  name: string
  /** The query of the address bar. */
  params: string
  shared: boolean
  starred: boolean
  own: boolean
  owner_name: string
  position: number
}

/** As it is called where everybody's views stand together. */
export const titleOf = ({ name, own, owner_name }: SavedView) =>
  own ? name : `${name} (${owner_name})`
