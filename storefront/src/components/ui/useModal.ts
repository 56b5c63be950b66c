import { useLayoutEffect, useRef, type ComponentProps } from 'react'

type DialogProps = Pick<ComponentProps<'dialog'>, 'ref' | 'onCancel' | 'onClose' | 'onPointerDown'>

/**
 * The native dialog as a component that is open while it is mounted: focus trap, Escape and top
 * layer are the browser's own. Closing before removal gives the focus back to where it came from.
 */
export function useModal(onClose: () => void): DialogProps {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    measureScrollBar()
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => dialog?.close()
  }, [])
  return {
    ref,
    onCancel(event) {
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      onClose()
    },
    // A second Escape closes it past `cancel`; the owner must learn of that too.
    onClose(event) {
      if (event.target === event.currentTarget && !event.currentTarget.open) onClose()
    },
    // The dialog has no padding of its own: what hits it and not its content hit the backdrop.
    onPointerDown(event) {
      if (event.target === event.currentTarget) onClose()
    },
  }
}

/** Lets the page give its scroll bar's room back while it must not scroll; a second dialog finds none. */
function measureScrollBar(): void {
  if (document.querySelector('dialog:modal')) return
  const width = innerWidth - document.documentElement.clientWidth
  document.documentElement.style.setProperty('--scroll-bar', `${width}px`)
}
