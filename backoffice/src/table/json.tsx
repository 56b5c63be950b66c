/** A value as it is stored. */
export function Json({ value }: { value: unknown }) {
  return (
    <pre
      className="max-h-60 overflow-auto rounded-md bg-sunken p-2 text-xs whitespace-pre-wrap break-words"
      tabIndex={0}
    >
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}
