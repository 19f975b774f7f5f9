import { describe, expect, it } from 'vitest'
import { endOfLocalDay } from './end-of-local-day'
import type { Instant } from './instant'
import { instantFromOffsetText } from './instant-from-offset-text'
import { isZone } from './is-zone'
import { localDay } from './local-day'
import { offsetText } from './offset-text'
import type { PlainDate } from './plain-date'
import { startOfLocalDay } from './start-of-local-day'
import { wallClockInstants } from './wall-clock-instants'
import { wallClockText } from './wall-clock-text'

const at = (text: string) => text as Instant
const day = (text: string) => text as PlainDate

describe('localDay', () => {
  it('is the day of the facility, not of Greenwich', () => {
    expect(localDay(at('2026-09-17T04:10:00.000Z'), 'America/Mexico_City')).toBe('2026-09-16')
    expect(localDay(at('2026-09-16T23:59:59.999Z'), 'Pacific/Apia')).toBe('2026-09-17')
  })
})

describe('startOfLocalDay', () => {
  it('is midnight on an ordinary day', () => {
    expect(startOfLocalDay(day('2026-09-16'), 'America/Mexico_City')).toBe('2026-09-16T06:00:00.000Z')
  })

  it('is the change itself where the clocks skip midnight', () => {
    // Santiago: 2026-09-05 24:00 -04 becomes 01:00 -03, at 04:00 UTC.
    expect(startOfLocalDay(day('2026-09-06'), 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
    expect(startOfLocalDay(day('2018-11-04'), 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z')
  })

  it('is the earlier midnight where the clocks show it twice', () => {
    // St. John's, 2010-11-07: at 00:01 back to 23:01, so 00:00 comes at 02:30 and 03:30 UTC.
    expect(startOfLocalDay(day('2010-11-07'), 'America/St_Johns')).toBe('2010-11-07T02:30:00.000Z')
  })

  it('is the change over for the day that Apia left out', () => {
    expect(startOfLocalDay(day('2011-12-30'), 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
    expect(startOfLocalDay(day('2011-12-31'), 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  })
})

describe('endOfLocalDay', () => {
  it('is 24:00, the start of the next day', () => {
    // The end of Argentina's 30 days from 3 August 2026 (Ley 25.871 art. 70).
    expect(endOfLocalDay(day('2026-09-02'), 'America/Argentina/Buenos_Aires')).toBe(
      '2026-09-03T03:00:00.000Z',
    )
  })
})

describe('wallClockInstants', () => {
  it('gives the one instant of an ordinary time', () => {
    expect(wallClockInstants('2026-09-15T22:10', 'America/Mexico_City')).toEqual(['2026-09-16T04:10:00.000Z'])
    expect(wallClockInstants('2026-09-15 22:10:05.250', 'UTC')).toEqual(['2026-09-15T22:10:05.250Z'])
  })

  it('gives both instants of the repeated hour', () => {
    expect(wallClockInstants('2026-11-01T01:30', 'America/New_York')).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ])
  })

  it('gives none for the skipped hour', () => {
    expect(wallClockInstants('2026-03-08T02:30', 'America/New_York')).toEqual([])
  })

  it('knows no instant for what is no time', () => {
    expect(wallClockInstants('2026-02-30T10:00', 'UTC')).toBeNull()
    expect(wallClockInstants('2026-02-20T24:00', 'UTC')).toBeNull()
    expect(wallClockInstants('tomorrow', 'UTC')).toBeNull()
  })
})

describe('instantFromOffsetText', () => {
  it('reads ISO text with its offset', () => {
    expect(instantFromOffsetText('2026-09-15T22:10:00-06:00')).toBe('2026-09-16T04:10:00.000Z')
    expect(instantFromOffsetText('2026-09-16T04:10Z')).toBe('2026-09-16T04:10:00.000Z')
  })

  it('refuses text without offset and days that do not exist', () => {
    expect(instantFromOffsetText('2026-09-15T22:10:00')).toBeNull()
    expect(instantFromOffsetText('2026-02-30T10:00:00-06:00')).toBeNull()
    expect(instantFromOffsetText('2026-02-20T24:00:00-06:00')).toBeNull()
  })
})

describe('what is printed', () => {
  it('is the wall clock and its offset', () => {
    expect(wallClockText(at('2026-09-16T04:10:59.000Z'), 'America/Mexico_City')).toBe('2026-09-15T22:10')
    expect(offsetText(at('2026-09-16T04:10:00.000Z'), 'America/Mexico_City')).toBe('-06:00')
    expect(offsetText(at('2026-09-16T04:10:00.000Z'), 'Asia/Kathmandu')).toBe('+05:45')
    expect(offsetText(at('2026-09-16T04:10:00.000Z'), 'UTC')).toBe('+00:00')
    expect(offsetText(at('1971-01-01T00:00:00.000Z'), 'Africa/Monrovia')).toBe('-00:44:30')
  })
})

describe('isZone', () => {
  it('accepts names of the zone database', () => {
    for (const zone of ['UTC', 'America/Mexico_City', 'America/Argentina/Buenos_Aires', 'Etc/GMT+6'])
      expect(isZone(zone)).toBe(true)
  })

  it('refuses offsets, inventions and empty text', () => {
    for (const zone of [
      '',
      '-06:00',
      '+05:30',
      'GMT-06:00',
      'America/Nowhere',
      'Etc/Nowhere+05',
      'a b',
      '../UTC',
    ])
      expect(isZone(zone)).toBe(false)
  })
})
