import type { JobDefinition, JobPayload } from '#api/core/queue/job'

const definitions = new Map<string, JobDefinition>()

/** Makes a kind of job known. Every definition is imported by the page `api/start/jobs.ts`. */
export function defineJob<Payload extends JobPayload>(
  definition: JobDefinition<Payload>
): JobDefinition<Payload> {
  if (definitions.has(definition.name)) {
    throw new Error(`There are two jobs named "${definition.name}"`)
  }
  definitions.set(definition.name, definition)
  return definition
}

export function jobNamed(name: string): JobDefinition {
  const definition = definitions.get(name)
  if (!definition) throw new Error(`No job is named "${name}". Is it listed in start/jobs.ts?`)
  return definition
}

/** Only these are claimed: during a deploy an older worker leaves newer jobs to newer workers. */
export function knownJobs(): string[] {
  return [...definitions.keys()]
}
