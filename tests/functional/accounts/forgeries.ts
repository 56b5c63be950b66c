import { createHmac } from 'node:crypto'
import { part, type Json, type Kit } from './forgers_kit.js'

/** Ways to make a token that must not be believed, by name. */
export const FORGERIES: Record<string, (kit: Kit) => string> = {
  'no signature, alg none': ({ header, payload }) =>
    `${part({ ...header, alg: 'none' })}.${part(payload)}.`,
  'alg None in other letters': ({ header, payload }) =>
    `${part({ ...header, alg: 'nOnE' })}.${part(payload)}.`,
  'alg none with the old signature': ({ header, payload, signature }) =>
    `${part({ ...header, alg: 'none' })}.${part(payload)}.${signature}`,
  'alg none and no key id': ({ payload }) => `${part({ alg: 'none' })}.${part(payload)}.`,
  'the signature cut off': ({ token }) => token.slice(0, token.lastIndexOf('.') + 1),
  'two parts only': ({ token }) => token.slice(0, token.lastIndexOf('.')),
  'four parts': ({ token, signature }) => `${token}.${signature}`,
  'garbage behind': ({ token }) => `${token}x`,
  'a padded end': ({ token }) => `${token}==`,
  'a last character that means the same': ({ token }) => sameBytes(token),
  'the first character of the signature changed': ({ header, payload, signature }) =>
    `${part(header)}.${part(payload)}.${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`,
  'the signature of another token': ({ header, payload, ours }) =>
    `${part(header)}.${part(payload)}.${ours(header, { ...payload, x: 1 }).split('.')[2]}`,
  'another person in the payload': ({ header, payload, signature, otherPerson }) =>
    `${part(header)}.${part({ ...payload, sub: otherPerson })}.${signature}`,
  'more roles in the payload': ({ header, payload, signature }) =>
    `${part(header)}.${part({ ...payload, roles: ['admin'] })}.${signature}`,
  'a later end in the payload': ({ header, payload, signature }) =>
    `${part(header)}.${part({ ...payload, exp: 9_999_999_999 })}.${signature}`,
  'a key of their own under our key id': ({ header, payload, theirs }) => theirs(header, payload),
  'a key of their own under its own id': ({ header, payload, theirs }) =>
    theirs({ ...header, kid: 'mine' }, payload),
  'a key of their own in the header': ({ header, payload, theirs }) =>
    theirs({ ...header, jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' } }, payload),
  'our key under an unknown id': ({ header, payload, ours }) =>
    ours({ ...header, kid: 'unknown' }, payload),
  'no key id': ({ header: { kid: _kid, ...header }, payload, ours }) => ours(header, payload),
  'a key id that is no text': ({ header, payload, ours }) => ours({ ...header, kid: [1] }, payload),
  'a key id that is SQL': ({ header, payload, ours }) =>
    ours({ ...header, kid: "' OR '1'='1" }, payload),
  'a key id that is a path': ({ header, payload, ours }) =>
    ours({ ...header, kid: '../../dev/null' }, payload),
  'HS256 with the public key as the secret': ({ header, payload, publicX }) =>
    hmac({ ...header, alg: 'HS256' }, payload, Buffer.from(publicX, 'base64url')),
  'HS256 with the public key as text': ({ header, payload, publicX }) =>
    hmac({ ...header, alg: 'HS256' }, payload, Buffer.from(publicX)),
  'HS256 with an empty secret': ({ header, payload }) =>
    hmac({ ...header, alg: 'HS256' }, payload, Buffer.alloc(0)),
  'another algorithm named': ({ header, payload, ours }) =>
    ours({ ...header, alg: 'ES256' }, payload),
  'another type of token': ({ header, payload, ours }) => ours({ ...header, typ: 'JWT' }, payload),
  'a critical header we do not know': ({ header, payload, ours }) =>
    ours({ ...header, crit: ['b65'], b65: true }, payload),
  'another issuer': ({ header, payload, ours }) =>
    ours(header, { ...payload, iss: 'https://evil.test' }),
  'no issuer': ({ header, payload: { iss: _iss, ...payload }, ours }) => ours(header, payload),
  'another audience': ({ header, payload, ours }) =>
    ours(header, { ...payload, aud: 'instainstru:kitchen' }),
  'no audience': ({ header, payload: { aud: _aud, ...payload }, ours }) => ours(header, payload),
  'two audiences': ({ header, payload, ours }) =>
    ours(header, { ...payload, aud: ['instainstru:web', 'instainstru:staff'] }),
  'the audience of staff for a session of the site': ({ header, payload, ours }) =>
    ours(header, { ...payload, aud: 'instainstru:staff' }),
  'no end': ({ header, payload: { exp: _exp, ...payload }, ours }) => ours(header, payload),
  'an end that is no number': ({ header, payload, ours }) =>
    ours(header, { ...payload, exp: 'never' }),
  'a beginning in the future': ({ header, payload, ours }) =>
    ours(header, { ...payload, nbf: Number(payload.exp) + 60 }),
  'issued in the future': ({ header, payload, ours }) =>
    ours(header, { ...payload, iat: Number(payload.exp) + 60, exp: Number(payload.exp) + 120 }),
  'no session': ({ header, payload: { sid: _sid, ...payload }, ours }) => ours(header, payload),
  'a session that is not': ({ header, payload, ours }) =>
    ours(header, { ...payload, sid: '01J0000000000000000000NONE' }),
  "another person's session": ({ header, payload, ours, otherSession }) =>
    ours(header, { ...payload, sid: otherSession }),
  'no person': ({ header, payload: { sub: _sub, ...payload }, ours }) => ours(header, payload),
  'a payload that is a list': ({ header, ours }) => ours(header, []),
  'a payload that is no JSON': ({ header, payload, ours }) =>
    ours(header, payload).replace(/\.[^.]+\./, `.${Buffer.from('{"sub"').toString('base64url')}.`),
  'a header that is no JSON': ({ token }) => `e30x.${token.split('.').slice(1).join('.')}`,
  'the refresh token': ({ refresh }) => refresh,
  'an API token nobody made': () => `iit_${'A'.repeat(43)}`,
  'a megabyte of nothing': ({ token }) => token + 'A'.repeat(5_000),
  'two dots': () => '..',
}

function hmac(header: Json, payload: Json, secret: Buffer): string {
  const text = `${part(header)}.${part(payload)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** 64 bytes leave four bits of the last character unused: another spelling of the same signature. */
function sameBytes(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = alphabet.indexOf(token.at(-1)!)
  return token.slice(0, -1) + alphabet[last ^ 1]
}
