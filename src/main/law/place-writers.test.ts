import { describe, expect, it } from 'vitest'
import { registerEach } from '../../../tests/support/register-each'
import type { QuestionName } from '../../core/contract'
import { ok } from '../../core/result'
import type { UnitOfWork } from '../store/unit-of-work'
import { writeAtOnce } from '../transaction'

const { register } = registerEach()

const writeAs = (name: QuestionName, write: (work: UnitOfWork) => void) => {
  const { workplace } = register().app
  const { writer } = register().store
  const open = workplace.desk.current()
  if (open === null || writer === null) throw new Error('a test register is open and writable')
  return writeAtOnce({ register: open, writer, name, workplace }, (work) => {
    write(work)
    return ok(null)
  })
}
const answer = {
  id: 'answer-1',
  fact: 'held-in-prison',
  value: 'yes',
  fromAt: null,
  untilAt: null,
  note: '',
  recordedAt: '2026-11-24T18:00:00.000Z',
  recordedBy: 'user-1',
  enteredInError: 0,
} as const

describe('what is kept of the place', () => {
  it('is written by no question among whose actions it would not be found again', () => {
    expect(() => writeAs('units.add', (work) => work.insert('facilityAnswer', answer))).toThrow(
      'units.add is not known to write a facilityAnswer',
    )
    expect(() =>
      writeAs('units.add', (work) => work.update('facility', 'facility-1', { name: 'B' })),
    ).toThrow('units.add is not known to write a facility')
    writeAs('facilityAnswers.give', (work) => work.insert('facilityAnswer', answer))
    expect(() => writeAs('units.add', (work) => work.remove('facilityAnswer', 'answer-1'))).toThrow(
      'units.add is not known to write a facilityAnswer',
    )
  })

  it('is taken back by undo, whatever it is', () => {
    writeAs('facilityAnswers.give', (work) => work.insert('facilityAnswer', answer))
    expect(writeAs('actions.undo', (work) => work.remove('facilityAnswer', 'answer-1'))).toEqual(ok(null))
  })
})
