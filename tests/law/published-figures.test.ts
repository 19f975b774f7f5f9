import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { CustodyEvent } from '../../src/core/custody/event'
import { stayFromEvents } from '../../src/core/custody/stay-from-events'
import type { Instant } from '../../src/core/dates/instant'
import type { PlainDate } from '../../src/core/dates/plain-date'
import { startOfLocalDay } from '../../src/core/dates/start-of-local-day'
import { wallClockInstants } from '../../src/core/dates/wall-clock-instants'
import { evaluate } from '../../src/core/law/evaluate'
import { isAlarm } from '../../src/core/law/finding'
import { standings } from '../../src/core/law/standings'
import { stayColumns } from '../../src/core/law/stay-columns'
import { houseMarks } from '../../src/main/law-packs'
import { aLaw, factsOfEvents } from '../support/a-law'
import { anEvent } from '../support/an-event'

// Published registers lie beside the project; where they are absent these tests are shown as skipped.
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const isAbsent = !existsSync(folder)

const rowsOf = (file: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(readFileSync(`${folder}${file}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data

const marks = [houseMarks]

/** How many people are past each mark, told by evaluate and by the columns. */
const countPast = (files: readonly (readonly CustodyEvent[])[], zone: string, asOf: Instant) => {
  const past: Record<string, number> = {}
  for (const events of files)
    for (const { ruleId, finding } of evaluate(aLaw(marks, zone), factsOfEvents(events), asOf))
      past[ruleId] = (past[ruleId] ?? 0) + (isAlarm(finding) ? 1 : 0)
  const columns = stayColumns(files.map((events) => stayFromEvents(events, zone)))
  const found = standings(marks, columns, zone, asOf)
  const inColumns: Record<string, number> = {}
  for (const [index, { rule }] of found.ladder.entries())
    inColumns[rule.id] = found.passed.reduce((sum, passed) => sum + (passed >= index ? 1 : 0), 0)
  return { past, inColumns }
}

const figures = {
  'house-48-hours': 5241,
  'house-72-hours': 5213,
  'house-14-days': 4915,
  'house-30-days': 4546,
  'house-90-days': 3501,
  'house-180-days': 2387,
  'house-365-days': 1490,
  'house-540-days': 940,
  'house-730-days': 508,
}

describe.skipIf(isAbsent)('the register of New York City of 10 February 2021', () => {
  const zone = 'America/New_York'
  const admitted = (text: string): Instant => {
    const match = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d) ([AP]M)$/.exec(text)
    if (match === null) throw new Error(`no admission in ${text}`)
    const [, month, day, year, hour, minute, second, half] = match
    const of24 = (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
    const local = `${year}-${month}-${day}T${String(of24).padStart(2, '0')}:${minute}:${second}`
    // Nobody was admitted in a skipped hour; of a repeated hour the earlier reading is the stricter one.
    return wallClockInstants(local, zone)?.[0] as Instant
  }

  it('has as many people past each mark as its publisher’s rows give, by elapsed time', () => {
    const asOf = startOfLocalDay('2021-02-11' as PlainDate, zone)
    const files = rowsOf('nyc_in_custody_2021-02-10.csv').map((row) => [
      anEvent('arrival', admitted(row['ADMITTED_DT'] as string)),
    ])
    expect(files.length).toBe(5310)
    const { past, inColumns } = countPast(files, zone, asOf)
    expect(past).toMatchObject(figures)
    expect(inColumns).toMatchObject(figures)
  })
})

describe.skipIf(isAbsent)('the open cases of Seattle on 30 June 2018', () => {
  const zone = 'America/Los_Angeles'
  const day = (text: string): Instant => {
    const [month, date, year] = text.split('/')
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    return startOfLocalDay(iso as PlainDate, zone)
  }

  it('count by days as published, from apprehension to that day', () => {
    const asOf = startOfLocalDay('2018-06-30' as PlainDate, zone)
    const files = rowsOf('ice_seattle_open_cases_2018-06-30.csv').map((row) => [
      anEvent('stop', day(row['Apprehension Date'] as string), { happenedPrecision: 'day' }),
      anEvent('removal', day(row['Departed Date'] as string), { happenedPrecision: 'day' }),
    ])
    expect(files.length).toBe(1684)
    const expected = {
      'house-48-hours': 1664,
      'house-14-days': 1584,
      'house-30-days': 1463,
      'house-90-days': 1080,
      'house-180-days': 831,
      'house-365-days': 653,
    }
    const { past, inColumns } = countPast(files, zone, asOf)
    expect(past).toMatchObject(expected)
    expect(inColumns).toMatchObject(expected)
  })
})
