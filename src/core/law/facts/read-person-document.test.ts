import { describe, expect, it } from 'vitest'
import { readPersonDocument } from './read-person-document'

const faults = (value: unknown) => {
  const read = readPersonDocument(value)
  return read.ok ? [] : read.faults.map(({ path, kind, detail }) => [path.join('.'), kind, detail])
}
const event = (one: object) => faults({ stays: [{ events: [one] }] })
const milestone = (one: object) => faults({ stays: [], milestones: [one] })

describe('a person file that cannot be read', () => {
  it('says which of the three ways of writing a time was meant', () => {
    expect(event({ kind: 'stop', at: '2026-01-05T10:00' })).toEqual([
      ['stays.0.events.0.at', 'timeWithoutOffset', { given: '2026-01-05T10:00' }],
    ])
    expect(event({ kind: 'stop', at: '2026-01-05' })).toEqual([
      ['stays.0.events.0.at', 'dayForTime', { given: '2026-01-05' }],
    ])
    expect(event({ kind: 'stop', on: '2026-01-05T10:00-06:00' })).toEqual([
      ['stays.0.events.0.on', 'timeForDay', { given: '"2026-01-05T10:00-06:00"' }],
    ])
    expect(event({ kind: 'stop', at: '2026-02-30T10:00-06:00' })).toEqual([
      ['stays.0.events.0.at', 'notATime', { given: '"2026-02-30T10:00-06:00"' }],
    ])
    expect(event({ kind: 'stop', at: '2026-01-05T10:00Z', on: '2026-01-05' })).toEqual([
      ['stays.0.events.0.on', 'atOrOn', {}],
    ])
    expect(faults({ stays: [{ events: [], orders: [{ kind: 'immigration', issued: 'May' }] }] })).toEqual([
      ['stays.0.orders.0.issued', 'notADayOrTime', { given: '"May"' }],
    ])
  })

  it('names the nearest names of an unknown one', () => {
    expect(event({ kind: 'hand-over' })).toEqual([
      [
        'stays.0.events.0.kind',
        'unknownName',
        { given: 'hand-over', field: 'kind', nearest: 'handover, child-handed-over, over-capacity' },
      ],
    ])
    expect(milestone({ kind: 'xyzzy' })).toEqual([
      ['milestones.0.kind', 'unknownName', { given: 'xyzzy', field: 'kind', nearest: '' }],
    ])
  })

  it('refuses a nationality that no rule would know', () => {
    for (const given of ['mx', 'MEX', 'Mexico'])
      expect(faults({ stays: [], nationalities: [given] })).toEqual([
        [
          'nationalities.0',
          'notAllowed',
          { given: JSON.stringify(given), allowed: 'AA … ZZ (ISO 3166-1), stateless, unknown' },
        ],
      ])
    expect(readPersonDocument({ stays: [], nationalities: ['MX', 'stateless', 'unknown'] }).ok).toBe(true)
  })

  it('says where a name belongs that stands in the wrong list', () => {
    expect(event({ kind: 'found-unaccompanied' })).toEqual([
      [
        'stays.0.events.0.kind',
        'nameElsewhere',
        { given: 'found-unaccompanied', place: 'milestones: {"kind": "found-unaccompanied"}' },
      ],
    ])
    expect(milestone({ kind: 'physical-stop' })[0]?.[2]).toMatchObject({
      place: 'stays[].events: {"kind": "stop"}',
    })
    expect(faults({ stays: [], answers: [{ fact: 'child', is: 'yes' }] })[0]?.[1]).toBe('nameElsewhere')
    expect(faults({ stays: [], flags: [{ kind: 'asylum-seeker' }] })[0]?.[2]).toMatchObject({
      place: 'answers: {"fact": "asylum-seeker", "is": "yes"}',
    })
  })

  it('names what is missing, unknown or of the wrong kind', () => {
    expect(faults({})).toEqual([['stays', 'missing', { field: 'stays' }]])
    expect(faults([])).toEqual([['', 'wrongKind', { expected: 'object', given: '[]' }]])
    expect(event({ type: 'stop' })).toEqual([
      ['stays.0.events.0.kind', 'missing', { field: 'kind' }],
      ['stays.0.events.0', 'unknownField', { given: 'type', nearest: '' }],
    ])
    expect(faults({ stays: [], milestone: [] })).toEqual([
      ['', 'unknownField', { given: 'milestone', nearest: 'milestones' }],
    ])
    expect(faults({ stays: [], birth: '1990-03-01' })).toEqual([
      ['birth', 'wrongKind', { expected: 'object', given: '"1990-03-01"' }],
    ])
    expect(faults({ stays: [], birth: { kind: 'adult' } })).toEqual([
      [
        'birth.kind',
        'notAllowed',
        { given: '"adult"', allowed: 'exact, year, estimated, disputed, unknown' },
      ],
    ])
    expect(faults({ stays: [], answers: [{ fact: 'pregnant', is: true }] })).toEqual([
      ['answers.0.is', 'notAllowed', { given: 'true', allowed: 'yes, no' }],
    ])
  })

  it('asks for when a hearing is fixed', () => {
    expect(milestone({ kind: 'hearing-fixed-for', on: '2026-07-08' })).toEqual([
      ['milestones.0.for', 'forWhen', {}],
    ])
    expect(milestone({ kind: 'lawyer-met', for: '2026-07-08' })).toEqual([
      ['milestones.0.for', 'forNotHere', { kind: 'lawyer-met' }],
    ])
  })
})
