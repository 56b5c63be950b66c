/** Where floating parts are put: inside a landmark, so that whoever walks by landmarks finds them. */
export const landmark = () => document.querySelector('main')
