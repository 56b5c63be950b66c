/** The job that checks a batch; its key is this name and the batch's id. */
export const CHECK_BATCH = 'check_invite_batch'

/** The job that lets a checked batch go. */
export const SEND_BATCH = 'send_invite_batch'

export const checkKey = (batchId: string) => `${CHECK_BATCH}:${batchId}`
export const sendKey = (batchId: string) => `${SEND_BATCH}:${batchId}`
