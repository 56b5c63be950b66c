import type { Page } from 'playwright-core'

/**
 * Has keys pressed as a person does, who looks first: a key goes straight to the page, ahead of what the
 * page still has to draw and of what the browser was asked a moment ago (to hand over its file dialog).
 */
export function pressOnceDrawn(page: Page): void {
  const { keyboard } = page
  const press = keyboard.press.bind(keyboard)
  const type = keyboard.type.bind(keyboard)
  keyboard.press = async (...key) => {
    await drawn(page)
    await press(...key)
  }
  keyboard.type = async (...text) => {
    await drawn(page)
    await type(...text)
  }
}

/** Two frames, or as many as come within a second; a page that is just left draws none. */
async function drawn(page: Page): Promise<void> {
  const frames = page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<void>()
    setTimeout(resolve, 1_000)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
    return promise
  })
  await frames.catch(() => undefined)
}
