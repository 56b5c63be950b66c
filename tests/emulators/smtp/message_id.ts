/** The Message-ID of a raw mail without its brackets; the only thing read on receipt. */
export function readMessageId(raw: Buffer) {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.toString('latin1', 0, end < 0 ? raw.length : end)
  const found = /^message-id:[ \t]*(?:\r\n[ \t]+)?(\S+)/im.exec(head)?.[1]
  return found ? bareId(found) : null
}

export function bareId(messageId: string) {
  return messageId.trim().replace(/^<|>$/g, '')
}
