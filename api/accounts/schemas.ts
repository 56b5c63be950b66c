import type { JSONSchema7 } from 'json-schema'
import { avatarSchema } from './avatars/avatar.js'
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
    impersonated_by: {
      anyOf: [
        {
          type: 'object',
          required: ['id', 'first_name', 'until'],
          properties: { id: text, first_name: text, until: instant },
        },
        { type: 'null' },
      ],
    },
    avatar: {
      anyOf: [avatarSchema, { type: 'null' }],
      description: 'Addresses of your picture by size (64, 128, 512)',
    },
    instructor: {
      type: 'object',
      required: ['slug', 'state'],
      properties: { slug: text, state: { type: 'string', enum: ['draft', 'live', 'paused'] } },
      description: 'Where the page of an instructor with a profile is, and whether it is out',
    },
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

/** A secret for an authenticator, to be confirmed by its first code. */
export const factorSetupSchema: JSONSchema7 = {
  title: 'FactorSetup',
  type: 'object',
  required: ['secret', 'otpauth_url', 'qr_svg'],
  properties: {
    secret: { type: 'string', description: 'Base32, to be typed where no code can be scanned' },
    otpauth_url: text,
    qr_svg: { type: 'string', description: 'The address as a QR code, an SVG document' },
  },
}

export const backupCodesSchema: JSONSchema7 = {
  type: 'array',
  minItems: 10,
  maxItems: 10,
  items: { type: 'string', pattern: '^[a-z2-9]{4}-[a-z2-9]{4}$' },
  description: 'Ten codes for one use each, shown this once',
}

export const enrolledSchema: JSONSchema7 = {
  title: 'Enrolled',
  type: 'object',
  required: ['backup_codes', 'signed_in'],
  properties: { backup_codes: backupCodesSchema, signed_in: signedInSchema },
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
