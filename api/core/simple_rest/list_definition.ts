/** How a value in the query string is read before it reaches SQL. */
export type FieldKind = 'text' | 'number' | 'instant' | 'boolean'

export interface ListField {
  /** The SQL expression filtered and sorted by; never taken from the request. */
  column: string
  kind: FieldKind
  /** Never null: its plain order is the total one, so that an index can give it both ways. */
  filled?: boolean
  /**
   * A row may have several of these: a query for the ids of rows that have one, up to its condition
   * on `column`. Such a field is only compared for being one of some values.
   */
  among?: string
}

/** What a back-office list can be filtered, sorted and searched by: an allow-list per resource. */
export interface ListDefinition {
  fields: Record<string, ListField>
  /** Columns that `q` looks into. */
  search: string[]
  /** Sort when none is asked for, newest first as a rule. */
  defaultSort: { field: string; direction: 'asc' | 'desc' }
  /** The column that makes every order total. */
  idColumn: string
}

export type Operator = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'like' | 'in' | 'nin' | 'null'

export interface ListFilter {
  field: ListField
  operator: Operator
  values: (string | number | boolean)[]
}

export interface ListQuery {
  filters: ListFilter[]
  search: string | null
  sort: { column: string; direction: 'asc' | 'desc'; filled: boolean }[]
  offset: number
  limit: number
}
