import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/dates/instant'
import type { FactName } from '../../../core/law/fact-name'
import type { Step } from '../../../core/law/step'
import type { FileEvent } from '../../../core/people/person-file'
import { stepRecord } from './step-record'

const zone = 'America/Mexico_City'
const at = (text: string) => text as Instant
const happened = at('2026-11-05T23:20:00.000Z')

const stop = (more: Partial<FileEvent> = {}): FileEvent => ({
  id: 'e1',
  kind: 'stop',
  happenedAt: happened,
  happenedPrecision: 'minute',
  recordedAt: at('2026-11-06T16:32:00.000Z'),
  correction: null,
  recordedByName: 'M. Ordóñez',
  enteredAfterMs: null,
  enteredLate: false,
  place: 'Road check km 41',
  unitName: null,
  note: '',
  enteredInError: false,
  ...more,
})
const file = (event: FileEvent) => ({ stays: [{ events: [event], orders: [] }], milestones: [] })
const start = (facts: readonly FactName[]): Step => ({
  sentence: 'law.step.start',
  params: { moment: 'physical-stop', at: happened },
  citation: null,
  facts,
})

describe('the record behind a step', () => {
  it('is the event of that fact at that moment: where, who typed it, and 17 h 12 min later', () => {
    expect(stepRecord(file(stop()), start(['physical-stop']), zone)).toEqual({
      details: ['Road check km 41'],
      recordedAt: '2026-11-06T16:32:00.000Z',
      recordedByName: 'M. Ordóñez',
      happenedPrecision: 'minute',
      enteredAfterMs: (17 * 60 + 12) * 60_000,
    })
  })

  it('is none where the event was entered in error, is of another moment, or of another fact', () => {
    expect(stepRecord(file(stop({ enteredInError: true })), start(['physical-stop']), zone)).toBeUndefined()
    const later = stop({ happenedAt: at('2026-11-05T23:21:00.000Z') })
    expect(stepRecord(file(later), start(['physical-stop']), zone)).toBeUndefined()
    expect(stepRecord(file(stop()), start(['handover']), zone)).toBeUndefined()
  })
})
