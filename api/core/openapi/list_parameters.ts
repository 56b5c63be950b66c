import type { FieldKind, ListDefinition } from '#api/core/simple_rest/list_definition'
import { MAX_ROWS, SUFFIXES } from '#api/core/simple_rest/parse_list'
import type { Parameter, Schema } from './document.js'

const KINDS: Record<FieldKind, Schema> = {
  text: { type: 'string' },
  number: { type: 'integer' },
  instant: { type: 'string', format: 'date-time' },
  boolean: { type: 'boolean' },
}

const FILTER_MEANING = `\
Any of the fields, alone for "equals" or with a suffix: ${SUFFIXES.map((s) => `\`_${s}\``).join(' ')}.
A key sent again, and commas after \`_in\` and \`_nin\`, mean "any of"; \`_null=true\` finds what is not there.`

const position: Schema = { type: 'integer', minimum: 0, maximum: 10_000_000 }

/** What a back-office list takes: filters by its fields, search, order and a page. */
export function listParameters(
  { fields }: ListDefinition,
  example: Record<string, string> = {}
): Parameter[] {
  const anyField = `(${Object.keys(fields).join('|')})`
  const parameters: Omit<Parameter, 'in'>[] = [
    { name: 'q', description: 'Looks for these words', schema: { type: 'string' } },
    {
      name: '_sort',
      description: 'A field to sort by, or several with commas',
      schema: { type: 'string', pattern: `^${anyField}(,${anyField})*$` },
    },
    {
      name: '_order',
      description: '`asc` or `desc` for each field of `_sort`',
      schema: { type: 'string', pattern: '^(asc|desc)(,(asc|desc))*$' },
    },
    { name: '_start', description: 'Rows to leave out', schema: position },
    {
      name: '_end',
      description: `First row not wanted; ${MAX_ROWS} come at most`,
      schema: position,
    },
  ]
  const own = new Set(parameters.map(({ name }) => name))
  const filters = Object.entries(example).filter(([name]) => !own.has(name))
  return [
    {
      name: 'filter',
      in: 'query',
      style: 'form',
      explode: true,
      description: FILTER_MEANING,
      schema: filterSchema(fields, anyField),
      ...(filters.length > 0 ? { example: Object.fromEntries(filters) } : {}),
    },
    ...parameters.map((parameter) => ({
      in: 'query' as const,
      ...parameter,
      ...(parameter.name in example ? { example: example[parameter.name] } : {}),
    })),
  ]
}

const filterSchema = (fields: ListDefinition['fields'], anyField: string): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, oneOrMany(KINDS[kind])])
  ),
  patternProperties: { [`^${anyField}_(${SUFFIXES.join('|')})$`]: {} },
  additionalProperties: false,
})

const oneOrMany = (schema: Schema): Schema => ({
  anyOf: [schema, { type: 'array', items: schema }],
})
