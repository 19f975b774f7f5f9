import { createContext } from 'react'

/** How the open facility writes days and tells the time; components take it from here, not from the session. */
export type Place = {
  /** IANA name; before a register is open, the zone of this computer. */
  zone: string
  /** Which number of a typed `3/4` is the day. */
  dateOrder: 'day-first' | 'month-first'
}

// Countries where people write the month first; elsewhere in our languages the day comes first.
const monthFirst: readonly string[] = ['US', 'PH', 'FM', 'PW', 'MH', 'BZ']

export const dateOrderOf = (country: string): Place['dateOrder'] =>
  monthFirst.includes(country.toUpperCase()) ? 'month-first' : 'day-first'

export const PlaceContext = createContext<Place>({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  dateOrder: 'day-first',
})
