import { Flags } from '@oclif/core'
import type { AuditEvent } from '../../api/people_types.ts'
import { slice } from '../../api/pages.ts'
import { newEvents } from '../../audit/follow.ts'
import { auditLines, auditTable } from '../../audit/report.ts'
import { BaseCommand } from '../../base_command.ts'
import { onInterrupt } from '../../interrupt.ts'
import { prose } from '../../prose.ts'

export default class AuditTail extends BaseCommand<typeof AuditTail> {
  static description = prose(`show what was done last, by whom and why

With --follow, goes on as it happens until Ctrl-C; with --json too, each event is then a line of its own.`)
  static examples = [
    '<%= config.bin %> audit tail',
    '<%= config.bin %> audit tail --follow --action user.suspended',
    '<%= config.bin %> audit tail --actor ada@example.com --limit 100 --json',
  ]
  static flags = {
    action: Flags.string({ multiple: true, description: 'only this action; may be repeated' }),
    actor: Flags.string({ helpValue: 'E-MAIL', description: 'only what this person did' }),
    target: Flags.string({ helpValue: 'ID', description: 'only what was done to this' }),
    follow: Flags.boolean({ char: 'f', description: 'go on as it happens' }),
    limit: Flags.integer({
      default: 20,
      min: 1,
      max: 10_000,
      description: 'at most this many rows',
    }),
  }

  async run() {
    const { action, actor, target, follow, limit } = this.flags
    const query = { action, actor, target_id: target }
    const wanted = { start: 0, limit }
    const path = '/admin/audit-events'
    const { rows } = await slice<AuditEvent>(this.api, path, 'read the audit log', query, wanted)
    const oldestFirst = [...rows].reverse()
    if (!follow) {
      this.log(rows.length === 0 ? 'Nothing on record.' : auditTable(oldestFirst))
      return { rows }
    }
    if (this.jsonEnabled()) this.#lines(oldestFirst)
    else this.log(auditTable(oldestFirst))
    const stop = onInterrupt()
    try {
      for await (const fresh of newEvents(this.api, query, rows, stop.signal)) {
        if (this.jsonEnabled()) this.#lines(fresh)
        else this.log(auditLines(fresh))
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error
    } finally {
      stop.forget()
    }
  }

  /** What was followed has been told line by line already. */
  override logJson(value: unknown): void {
    if (value !== undefined) super.logJson(value)
  }

  #lines(rows: AuditEvent[]): void {
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
  }
}
