import type { CheckProvider } from './check_provider.js'

/** Without a contract with anybody: the person brings a report of their own, and staff read it. */
export const uploadedReport: CheckProvider = {
  asksFor: 'report',
  async begin() {},
}
