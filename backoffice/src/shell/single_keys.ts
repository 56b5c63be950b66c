import { recall, remember } from './memory.ts'

const KEY = 'iit-single-keys'

/** WCAG 2.1.4: whoever speaks or trembles into the keyboard can switch single-key shortcuts off. */
export const singleKeysOn = () => recall(KEY) !== 'off'

export const setSingleKeys = (on: boolean) => remember(KEY, on ? 'on' : 'off')
