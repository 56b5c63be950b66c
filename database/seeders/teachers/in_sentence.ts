/** What people here say with an article: "in the Bronx", "around the East Village". */
const WITH_ARTICLE = /^(?:Bronx|Concourse|Civic Center|(?:East|West) Village|.+ (?:Side|District))$/

export const inSentence = (place: string): string =>
  WITH_ARTICLE.test(place) ? `the ${place}` : place
