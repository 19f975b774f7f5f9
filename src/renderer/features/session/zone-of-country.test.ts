import { expect, it } from 'vitest'
import { zoneOfCountry } from './zone-of-country'

it.each([
  ['the only zone of the country', 'GT', 'UTC', 'America/Guatemala'],
  ['none where the country has several', 'MX', 'UTC', undefined],
  ['the one chosen before, where it is of the country', 'MX', 'America/Tijuana', 'America/Tijuana'],
  ['it by its other name too', 'US', 'America/Indiana/Indianapolis', 'America/Indiana/Indianapolis'],
  ['the one so far while no country is chosen', undefined, 'UTC', 'UTC'],
])('proposes %s', (_, country, present, proposed) => {
  expect(zoneOfCountry(country, present)).toBe(proposed)
})
