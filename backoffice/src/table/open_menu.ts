/** Opens the menu behind a button as its own key would. */
export function openMenu(button: Element | null | undefined): void {
  if (!(button instanceof HTMLElement)) return
  button.focus()
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
}
