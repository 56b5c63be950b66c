/** A longer text in two lines, whole for those who point at it. */
export function Wrapped({ text }: { text: string | null }) {
  if (!text) return <span className="text-muted">–</span>
  return (
    <span title={text} className="line-clamp-2 py-1 wrap-anywhere whitespace-normal">
      {text}
    </span>
  )
}
