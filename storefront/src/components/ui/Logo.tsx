import { cx } from './cx.ts'

/** Two people at one window: the letters "ii", one a head taller than the other. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={cx('size-9 shrink-0', className)}>
      <path d="M4 40V20a16 16 0 0 1 32 0v20z" fill="var(--accent)" />
      <g fill="var(--on-accent)">
        <rect x="11.5" y="18.5" width="6.5" height="21.5" rx="3.25" />
        <rect x="22" y="24.5" width="6.5" height="15.5" rx="3.25" />
        <circle cx="14.75" cy="12.5" r="3.6" />
      </g>
      <circle cx="25.25" cy="19" r="3.6" fill="var(--signal)" />
    </svg>
  )
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2.5', className)}>
      <LogoMark />
      <span className="display text-xl font-semibold tracking-tight">InstaInstru</span>
    </span>
  )
}
