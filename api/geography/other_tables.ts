/** Tables of geography: none has a person in it. */
export const geographyTables: Record<string, string> = {
  boroughs: 'parts of the City',
  areas: 'neighborhoods with their names and outlines',
  geography_state: 'which map is in force',
}
