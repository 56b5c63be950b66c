import { Alert } from 'instainstru-storefront/ui/Alert.tsx'

export function LastError({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <Alert tone="danger" title="Last error" className="break-words">
      {text}
    </Alert>
  )
}
