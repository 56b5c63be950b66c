import type { NotificationProvider } from '@refinedev/core'
import { dismissToast, toast } from 'instainstru-storefront/ui/toasts.ts'

/** The sign-in form says itself what went wrong. */
const SAID_ELSEWHERE = ['login-error']

export const notificationProvider: NotificationProvider = {
  open({ key, type, message, description }) {
    if (key && SAID_ELSEWHERE.includes(key)) return
    const tone = type === 'error' ? 'danger' : 'positive'
    // Refine puts the person's sentence into the description of an error.
    const [title, detail] = tone === 'danger' ? [description ?? message] : [message, description]
    toast({ key, tone, title: title ?? message, detail })
  },
  close: dismissToast,
}
