/** The job that checks a batch; its key is this name and the batch's id. */
export const CHECK_BATCH = 'check_invite_batch'

export const checkKey = (batchId: string) => `${CHECK_BATCH}:${batchId}`
