/** A day that is folded again says that what was typed into it is not saved; what it said is old. */
export function sayWhatChanged(): void {
  document.addEventListener('change', ({ target }) => {
    const day = target instanceof Element ? target.closest('[data-day]') : null
    const said = day?.querySelector('[data-said]')
    if (said) said.textContent = 'Changed, not saved yet'
  })
}
