import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../src/core/dates/instant'
import { localDay } from '../../src/core/dates/local-day'
import { wallClockInstants } from '../../src/core/dates/wall-clock-instants'
import { aPersonRow, aStayRow } from '../support/a-person'
import { aRegister } from '../support/a-register'
import { writeRows } from '../support/write-rows'

const file = new URL('../../../shared/data/nyc_in_custody_2021-02-10.csv', import.meta.url)
const zone = 'America/New_York'
const asOf = wallClockInstants('2021-02-11T00:00', zone)?.[0] as Instant

const admitted = (text: string): Instant => {
  const [, month, day, year, hour, rest, half] =
    /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+:\d+) (AM|PM)$/.exec(text) ?? []
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
  const [at] =
    wallClockInstants(`${year}-${month}-${day}T${String(hours).padStart(2, '0')}:${rest}`, zone) ?? []
  if (at === undefined) throw new Error(`no instant: ${text}`)
  return at
}

/** The published register as rows; none of it is kept in the project. */
const nycRegister = () => {
  const made = aRegister({ zone })
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  writeRows(made, (work) => {
    for (const [place, row] of data.entries()) {
      const sex = row.GENDER === 'F' ? 'female' : row.GENDER === 'M' ? 'male' : 'unknown'
      work.insert('person', aPersonRow(`p${place}`, { familyName: '', givenName: '', sex }))
      work.insert('stay', aStayRow(`s${place}`, `p${place}`, { startAt: admitted(row.ADMITTED_DT ?? '') }))
    }
  })
  return made
}

describe.runIf(existsSync(file))(
  'the New York register of 2021-02-10, an hour limit being elapsed time',
  () => {
    let made: ReturnType<typeof nycRegister>
    beforeAll(() => {
      made = nycRegister()
    })
    afterAll(() => made.close())

    it('counts who was held more than each length', async () => {
      const answer = await made.ask('register.counts', { asOf })
      if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
      const hours = Object.fromEntries(
        answer.value.passed.map(({ lengthMs, count }) => [lengthMs / 3_600_000, count]),
      )
      expect(answer.value.held).toBe(5310)
      expect(hours).toMatchObject({
        48: 5241,
        72: 5213,
        336: 4915,
        720: 4546,
        2160: 3501,
        4320: 2387,
        8760: 1490,
        12960: 940,
        17520: 508,
      })
    })

    it('counts the same by facets and by the rows of a filter', async () => {
      const facets = await made.ask('register.facets', { asOf, facets: ['passed', 'sexes', 'timeHeld'] })
      const bySex = facets.ok && facets.value.facets[1]?.values.map(({ value, count }) => [value, count])
      expect(bySex).toEqual([
        ['male', 5054],
        ['female', 252],
        ['unknown', 4],
      ])
      const overHalfYear = await made.ask('register.page', {
        asOf,
        filter: { over: 'house-180-days' },
        limit: 1,
      })
      expect(overHalfYear.ok && overHalfYear.value.total).toBe(2387)
      const bands = facets.ok
        ? Object.fromEntries(facets.value.facets[2]?.values.map(({ value, count }) => [value, count]) ?? [])
        : {}
      expect((bands['to-365d'] ?? 0) + (bands['over-365d'] ?? 0)).toBe(2387)
    })

    it('lists the longest stay first', async () => {
      const answer = await made.ask('register.page', { asOf, limit: 1 })
      expect(answer.ok && localDay(answer.value.rows[0]?.startAt as Instant, zone)).toBe('1992-01-16')
    })
  },
)

it.runIf(!existsSync(file))('says that the published register is absent', (context) => {
  context.skip('../shared/data is not beside the project: its figures were not checked')
})
