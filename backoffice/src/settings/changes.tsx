import { Actor } from '../audit/actor.tsx'
import { Time } from '../format/time.tsx'
import { shown, type SettingWithHistory } from './setting.ts'

/** Every change, newest first. */
export function Changes({ setting }: { setting: SettingWithHistory }) {
  return (
    <section aria-labelledby="changes" className="grid gap-2">
      <h3 id="changes" className="text-sm font-semibold">
        History
      </h3>
      {setting.history.length === 0 && <p className="text-sm text-muted">Never changed.</p>}
      <ol className="grid gap-3 border-l border-line pl-4 text-sm">
        {setting.history.map((change) => (
          <li key={change.id} className="grid gap-0.5">
            <span className="flex items-center justify-between gap-3">
              <span className="figures font-medium">
                {shown(change.old_value ?? setting.default)} → {shown(change.new_value)}
              </span>
              <span className="text-muted">
                <Time at={change.changed_at} />
              </span>
            </span>
            <span className="break-words text-muted">
              {change.reason} · <Actor id={change.changed_by} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
