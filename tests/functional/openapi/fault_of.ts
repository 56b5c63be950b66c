import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { answersOf, document, type Listed } from './operations.js'

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'api')

export interface Answered {
  status: number
  contentType: string | null
  body: string
}

/** What an answer does that the document does not tell of, in a sentence; nothing when all is told. */
export function faultOf(
  listed: Listed,
  { status, contentType, body }: Answered
): string | undefined {
  const answer = answersOf(listed).find(([documented]) => Number(documented) === status)?.[1]
  if (!answer) return `answers ${status}, which is not documented: ${body.slice(0, 300)}`
  if (!answer.content) return body ? `has a body with ${status}: ${body.slice(0, 300)}` : undefined
  const type = contentType?.split(';')[0] ?? ''
  const media = answer.content[type]
  if (!media) return `answers ${status} as ${type}, not as ${Object.keys(answer.content).join()}`
  if (!type.endsWith('json') || !media.schema) return undefined
  const validate = ajv.compile(asOfDocument(media.schema))
  if (validate(JSON.parse(body))) return undefined
  return `${status} does not fit its schema: ${ajv.errorsText(validate.errors)} in ${body.slice(0, 300)}`
}

/** References lead into the document, which the validator knows by a name. */
const asOfDocument = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'))
