import { describe, expect, it } from 'vitest'
import { registerEach } from '../../tests/support/register-each'
import { conflict, ok, type Result } from '../core/result'
import type { UnitOfWork } from './store/unit-of-work'
import { writeLong } from './transaction'

const { register } = registerEach()

const areReferencesChecked = (): boolean =>
  register().store.writer?.raw.pragma('foreign_keys', { simple: true }) === 1

const writeTold = (write: (work: UnitOfWork) => Result<unknown>) => {
  const { workplace } = register().app
  const { writer } = register().store
  const open = workplace.desk.current()
  if (!writer || !open) throw new Error('a test register is open and writable')
  return writeLong(
    { register: open, writer, name: 'imports.start', workplace },
    async (work) => {
      expect(areReferencesChecked()).toBe(false)
      return write(work)
    },
    'told',
  )
}

const anIdentifier = { id: 'i', personId: 'nobody', kind: 'case-number', value: '1' }

describe('long work whose people come told', () => {
  it.each([
    ['has written', () => ok(null)],
    ['was refused', () => conflict('job.cancelled')],
  ])('leaves the database checking every reference when it %s', async (_, answer) => {
    await writeTold(answer)
    expect(areReferencesChecked()).toBe(true)
  })

  it('leaves the database checking every reference when it failed', async () => {
    const failing = writeTold(() => {
      throw new Error('of the test')
    })
    await expect(failing).rejects.toThrow('of the test')
    expect(areReferencesChecked()).toBe(true)
  })

  it.each<[string, (work: UnitOfWork) => void]>([
    ['a row that refers to another', (work) => work.insert('identifier', anIdentifier)],
    ['a change of one', (work) => work.update('stay', 's', { place: 'A-1' })],
    ['the removal of one that others refer to', (work) => work.remove('person', 'p')],
  ])('cannot write beside them %s', async (_, write) => {
    const failing = writeTold((work) => {
      write(work)
      return ok(null)
    })
    await expect(failing).rejects.toThrow(/whose references somebody checks/)
    expect(areReferencesChecked()).toBe(true)
  })
})
