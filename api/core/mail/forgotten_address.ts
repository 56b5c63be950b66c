/** Stands where the address of somebody stood who is gone; nothing is ever sent to it. */
export const FORGOTTEN_ADDRESS = 'deleted@deleted.invalid'
