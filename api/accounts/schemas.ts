import type { JSONSchema7 } from 'json-schema'
import { PERMISSIONS, ROLES } from './permissions.js'

const text: JSONSchema7 = { type: 'string' }
const instant: JSONSchema7 = { type: 'string', format: 'date-time' }

/** What is answered about oneself. Domains above accounts add members, such as `beta`. */
export const meSchema: JSONSchema7 = {
  title: 'Me',
  type: 'object',
  required: ['id', 'email', 'first_name', 'last_name', 'roles', 'permissions', 'state', 'tier'],
  properties: {
    id: text,
    email: { type: 'string', format: 'email' },
    first_name: text,
    last_name: text,
    roles: { type: 'array', items: { type: 'string', enum: [...ROLES] } },
    permissions: { type: 'array', items: { type: 'string', enum: [...PERMISSIONS] } },
    state: { type: 'string', enum: ['pending_verification', 'active'] },
    impersonated_by: { type: 'null' },
    tier: { type: 'string', enum: ['int', 'stg', 'prod'] },
  },
}

/** `Me` beside cookies, or the tokens where `X-Token-Delivery: body` asks for them. */
export const signedInSchema: JSONSchema7 = {
  title: 'SignedIn',
  anyOf: [
    meSchema,
    {
      type: 'object',
      required: ['access_token', 'expires_in', 'refresh_token', 'user'],
      properties: {
        access_token: text,
        expires_in: { type: 'integer', description: 'Seconds the access token lives' },
        refresh_token: text,
        user: meSchema,
      },
    },
  ],
}

/** Without it, signing in sets cookies and has to come from our own pages. */
export const tokenDelivery = {
  'X-Token-Delivery': {
    description: '`body` to get the tokens in the answer instead of in cookies',
    schema: { type: 'string' as const, enum: ['body'] },
    example: 'body',
  },
}

export const apiTokenSchema: JSONSchema7 = {
  title: 'ApiToken',
  type: 'object',
  required: ['id', 'name', 'scopes', 'hint', 'created_at', 'expires_at', 'last_used_at'],
  properties: {
    id: text,
    name: text,
    scopes: { type: 'array', items: { type: 'string', enum: [...PERMISSIONS] } },
    hint: { type: 'string', description: 'The last four characters' },
    created_at: instant,
    expires_at: instant,
    last_used_at: { anyOf: [instant, { type: 'null' }] },
  },
}

export const newApiTokenSchema: JSONSchema7 = {
  ...apiTokenSchema,
  title: 'NewApiToken',
  required: [...apiTokenSchema.required!, 'token'],
  properties: {
    ...apiTokenSchema.properties,
    token: { type: 'string', description: 'The secret, shown this once' },
  },
}
