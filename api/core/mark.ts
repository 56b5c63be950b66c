/**
 * The mark as SVG for pages that are served without the storefront: in the colours around it, hence
 * with `--accent` and `--raised`.
 */
export const MARK =
  '<svg viewBox="0 0 40 40" width="32" height="32" aria-hidden="true" class="mark">' +
  '<path d="M4 40V20a16 16 0 0 1 32 0v20z" fill="var(--accent)"/><g fill="var(--raised)">' +
  '<rect x="11.5" y="18.5" width="6.5" height="21.5" rx="3.25"/>' +
  '<rect x="22" y="24.5" width="6.5" height="15.5" rx="3.25"/>' +
  '<circle cx="14.75" cy="12.5" r="3.6"/></g>' +
  '<circle cx="25.25" cy="19" r="3.6" fill="#ffd93d"/></svg>'
