/** A member of staff who looks at the site through somebody's eyes. */
export interface Viewer {
  id: string
  first_name: string
  until: string
}
