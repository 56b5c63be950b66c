/** An answer other than yes; smtp-server sends `responseCode` and the message. */
export class SmtpRefusal extends Error {
  responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}
