import { describe, expect, it } from 'vitest'
import { aPersonRow } from '../../../tests/support/a-person'
import { testNow } from '../../../tests/support/a-register'
import { registerEach } from '../../../tests/support/register-each'
import { writeRows } from '../../../tests/support/write-rows'
import { changedSince, lastSeq } from './changed-since'

const { register } = registerEach()

const write = (...ids: string[]) =>
  writeRows(register(), (work) => {
    for (const id of ids) work.insert('person', aPersonRow(id))
  })

describe('changedSince', () => {
  it('names whose file was changed after one entry, until another', () => {
    const { reader } = register().store
    write('before')
    const from = lastSeq(reader)
    write('a', 'b')
    const until = lastSeq(reader)
    write('after')
    expect(changedSince(reader, from, until)).toEqual({ people: new Set(['a', 'b']), isFacility: false })
    expect(changedSince(reader, until, until)).toEqual({ people: new Set(), isFacility: false })
  })

  it('tells an answer for the facility, which concerns everyone, from what concerns nobody', () => {
    const { reader } = register().store
    const from = lastSeq(reader)
    writeRows(register(), (work) => work.update('facility', 'facility-1', { name: 'Another name' }))
    expect(changedSince(reader, from, lastSeq(reader))).toEqual({ people: new Set(), isFacility: false })
    writeRows(register(), (work) =>
      work.insert('facilityAnswer', {
        id: 'answer-1',
        fact: 'held-in-prison',
        value: 'yes',
        fromAt: null,
        untilAt: null,
        note: '',
        recordedAt: testNow,
        recordedBy: 'user-1',
        enteredInError: 0,
      }),
    )
    expect(changedSince(reader, from, lastSeq(reader))).toEqual({ people: new Set(), isFacility: true })
  })

  it('gives up where more were changed than are wanted by name', () => {
    const { reader } = register().store
    const from = lastSeq(reader)
    write('a', 'b', 'c')
    expect(changedSince(reader, from, lastSeq(reader), 3)?.people.size).toBe(3)
    expect(changedSince(reader, from, lastSeq(reader), 2)).toBeNull()
  })
})
