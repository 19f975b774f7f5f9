import { describe, expect, it } from 'vitest'
import { documentContradictions } from './document-contradictions'
import type { PersonDocument } from './person-document'

const zone = 'America/Bogota'
const faults = (document: PersonDocument) =>
  documentContradictions(document, zone).map(({ path, kind, detail }) => [path.join('.'), kind, detail])
const event = (kind: 'stop' | 'release' | 'escape', time: string) =>
  time.length > 10 ? { kind, at: `${time}-05:00` } : { kind, on: time as never }
const stays = (...lists: (readonly ReturnType<typeof event>[])[]): PersonDocument => ({
  stays: lists.map((events) => ({ events: [...events] })),
})

describe('a person file that contradicts itself', () => {
  it('ends nothing before it begins', () => {
    expect(
      faults({
        stays: [
          {
            events: [event('stop', '2026-03-01T08:00')],
            placements: [
              { kind: 'hold-room', from: '2026-03-01T09:00-05:00', to: '2026-03-01T08:59-05:00' },
              { kind: 'ordinary', from: '2026-03-01T09:00-05:00', to: '2026-03-01T09:00-05:00' },
            ],
          },
        ],
        flags: [
          { kind: 'pregnant', from: '2026-03-02' as never, to: '2026-03-01' as never },
          { kind: 'nursing', from: '2026-03-02' as never, to: '2026-03-02' as never },
        ],
        answers: [
          { fact: 'obstructs-removal', is: 'yes', from: '2026-03-02T10:00-05:00', until: '2026-03-01' },
          { fact: 'obstructs-removal', is: 'yes', from: '2026-03-02T10:00-05:00', until: '2026-03-02' },
        ],
        facilityAnswers: [{ fact: 'over-capacity', is: 'yes', from: '2026-03-03', until: '2026-03-02' }],
      }),
    ).toEqual([
      [
        'stays.0.placements.0.to',
        'endsBeforeItBegins',
        { from: '2026-03-01T09:00-05:00', until: '2026-03-01T08:59-05:00' },
      ],
      ['flags.0.to', 'endsBeforeItBegins', { from: '2026-03-02', until: '2026-03-01' }],
      ['answers.0.until', 'endsBeforeItBegins', { from: '2026-03-02T10:00-05:00', until: '2026-03-01' }],
      ['facilityAnswers.0.until', 'endsBeforeItBegins', { from: '2026-03-03', until: '2026-03-02' }],
    ])
  })

  it('ends no stay before it began', () => {
    expect(faults(stays([event('stop', '2026-03-02T08:00'), event('release', '2026-03-01T08:00')]))).toEqual([
      ['stays.0.events.1', 'endBeforeStart', {}],
    ])
    expect(faults(stays([event('stop', '2026-03-02T08:00'), event('release', '2026-03-02')]))).toEqual([])
  })

  it('has no two stays at one time, so that no clock runs from the later of two', () => {
    const stop = event('stop', '2026-03-02T08:00')
    const again = event('stop', '2026-03-03T08:00')
    const overlap = [['stays.1', 'staysOverlap', { other: 'stays[0]' }]]
    expect(faults(stays([stop], [again]))).toEqual(overlap)
    expect(faults(stays([again], [stop]))).toEqual(overlap)
    expect(faults(stays([stop, event('release', '2026-03-03T08:01')], [again]))).toEqual(overlap)
    expect(faults(stays([stop, event('release', '2026-03-03T08:00')], [again]))).toEqual([])
    // Known to the day only, a release and a new stop may follow one another.
    expect(faults(stays([stop, event('release', '2026-03-03')], [again]))).toEqual([])
  })
})
