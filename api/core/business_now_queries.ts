/** The clock of the business, as the database knows it: for lists, whose conditions are plain text. */
export const BUSINESS_NOW = `(now() + (SELECT offset_ms FROM business_clock) * interval '1 ms')`
