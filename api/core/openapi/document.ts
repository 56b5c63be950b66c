import type { JSONSchema7 } from 'json-schema'

/** The parts of OpenAPI 3.1 that we write. */
export type Schema = JSONSchema7

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema: Schema
  example?: unknown
  style?: 'form'
  explode?: boolean
}

export interface Media {
  schema?: Schema
  example?: unknown
}

export interface Reference {
  $ref: string
}

export interface Answer {
  description: string
  headers?: Record<string, Reference>
  content?: Record<string, Media>
  /** Ours: the codes of a refusal, beside the same list in its schema. */
  'x-codes'?: string[]
}

export interface Operation {
  operationId: string
  summary: string
  tags: string[]
  /** Ours: who may call it, in a word that a program can read. */
  'x-access': string
  /** Ours: the rate limit it takes from. */
  'x-rate-limit': string
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Record<string, Media> }
  responses: Record<string, Answer | Reference>
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type PathItem = Partial<Record<Method, Operation>>

export interface OpenapiDocument {
  openapi: '3.1.1'
  info: { title: string; version: string; summary: string; description: string; license: object }
  servers: { url: string; description: string }[]
  tags: { name: string }[]
  paths: Record<string, PathItem>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Answer>
    headers: Record<string, { description: string; schema: Schema }>
    securitySchemes: Record<string, object>
  }
}
