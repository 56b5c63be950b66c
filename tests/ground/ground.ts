/** A service that a scenario may kill and bring back at the same address. */
export interface Mortal {
  readonly url: string
  kill(): Promise<void>
  start(how?: { empty?: boolean }): Promise<void>
}

/** What the product stands on while faults happen to it. */
export interface Ground {
  root: string
  /** For logs and caught mails; emptied at the start of every run. */
  folder: string
  port: number
  env: NodeJS.ProcessEnv
  postgres: Mortal
  redis: Mortal
  close(): Promise<void>
}
