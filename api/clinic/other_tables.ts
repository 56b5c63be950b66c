/** Tables of the clinic that nobody is in. */
export const clinicOtherTables: Record<string, string> = {
  clinic_dates: 'when and where the Profile Clinic takes place, and why it does not',
}
