/** A locale as browsers of today know it, which the compiler does not yet. */
type KnowsZones = { readonly getTimeZones?: () => readonly string[] | undefined }

const zonesOf = (country: string): readonly string[] =>
  (new Intl.Locale('und', { region: country }) as KnowsZones).getTimeZones?.() ?? []

// A zone may have an older name beside its own.
const ownName = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone

/**
 * The zone to propose once a country was chosen: the one that stands there where it is of that country, the country's
 * only one, or none, to be chosen. A computer far from the facility would else have every limit counted in its hours.
 */
export const zoneOfCountry = (
  country: string | undefined,
  present: string | undefined,
): string | undefined => {
  if (country === undefined) return present
  const zones = zonesOf(country)
  if (zones.length === 0) return present
  if (present !== undefined && zones.some((zone) => ownName(zone) === ownName(present))) return present
  return zones.length === 1 ? zones[0] : undefined
}
