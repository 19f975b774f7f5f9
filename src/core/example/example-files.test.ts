import { describe, expect, it } from 'vitest'
import { stayFromEvents } from '../custody/stay-from-events'
import { ageOn } from '../dates/age-on'
import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import { personFactsSchema } from '../people/person'
import { exampleFiles } from './example-files'
import { seededDraw } from './seeded-draw'

const asOf = '2026-11-24T18:00:00.000Z' as Instant
const zone = 'America/Mexico_City'
const units = { men: [0, 1], women: [2], families: [3] }
const files = exampleFiles({ seed: 20261124, asOf, zone, units })
const stays = files.flatMap((file) => file.stays.map((stay) => ({ file, stay })))
const asEvents = (stay: (typeof stays)[number]['stay']) =>
  stay.events.map((event, at) => ({ ...event, id: String(at), enteredInError: false }))
const held = stays.filter(({ stay }) => stayFromEvents(asEvents(stay), zone).end === null)

describe('the example facility', () => {
  it('is the same every time, and another with another seed', () => {
    expect(exampleFiles({ seed: 20261124, asOf, zone, units })).toEqual(files)
    expect(exampleFiles({ seed: 1, asOf, zone, units })).not.toEqual(files)
  })

  it('holds about 180 people and remembers many more of three years', () => {
    expect(held.length).toBeGreaterThan(150)
    expect(held.length).toBeLessThan(215)
    expect(files.length).toBeGreaterThan(2000)
  })

  it('has only people whom the program would take in', () => {
    for (const { person } of files) expect(personFactsSchema.safeParse(person).success).toBe(true)
  })

  it('has no stay that contradicts itself', () => {
    const contradictions = stays
      .flatMap(({ stay }) => stayFromEvents(asEvents(stay), zone).problems)
      .filter(({ kind }) => !['start-time-unknown', 'start-missing', 'start-inferred'].includes(kind))
    expect(contradictions).toEqual([])
  })

  it('tells nothing that has not happened or was typed before it happened', () => {
    for (const { stay } of stays)
      for (const event of stay.events) {
        expect(event.recordedAt <= asOf).toBe(true)
        if (event.happenedAt) expect(event.happenedAt <= event.recordedAt).toBe(true)
      }
  })

  it('shows what the program is for', () => {
    const some = (what: string, found: number) => expect(found, what).toBeGreaterThan(0)
    some(
      'stays of more than a year',
      held.filter(({ stay }) => (stay.events[0]?.happenedAt ?? asOf) < '2025-11-24').length,
    )
    some(
      'starts that nobody recorded',
      held.filter(({ stay }) => stay.events.some((one) => one.happenedAt === null)).length,
    )
    some('families', held.filter(({ file }) => file.family).length)
    some('re-detentions', files.filter(({ stays }) => stays.length > 1).length)
    some('names in two scripts', held.filter(({ file }) => file.person.scriptName !== '').length)
    some(
      'orders that have run out',
      held.filter(({ stay }) => stay.orders.every((one) => (one.expiresAt ?? asOf) < asOf)).length,
    )
    some('disputed ages', files.filter(({ person }) => person.birth.kind === 'disputed').length)
    const today = localDay(asOf, zone)
    some(
      'children',
      held.filter(
        ({ file: { person } }) => person.birth.kind === 'exact' && ageOn(person.birth.on, today) < 18,
      ).length,
    )
  })

  it('knows of steps done in time, done late, typed late and never done, and of answers', () => {
    const told = files.flatMap(({ milestones }) => milestones)
    expect(told.length).toBeGreaterThan(300)
    expect(told.every(({ happenedAt, recordedAt }) => happenedAt <= recordedAt && recordedAt <= asOf)).toBe(
      true,
    )
    expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThan(10)
    expect(files.some(({ answers }) => answers.some(({ value }) => value === 'no'))).toBe(true)
  })
})

describe('seededDraw', () => {
  it('draws from the whole of a list', () => {
    const draw = seededDraw(5)
    const drawn = new Set(Array.from({ length: 200 }, () => draw.whole(1, 6)))
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('follows the points of a distribution', () => {
    const draw = seededDraw(5)
    const values = Array.from({ length: 2000 }, () =>
      draw.quantile([
        [0, 0],
        [0.5, 10],
        [1, 110],
      ]),
    )
    const below = values.filter((value) => value < 10).length / values.length
    expect(below).toBeGreaterThan(0.46)
    expect(below).toBeLessThan(0.54)
  })
})
