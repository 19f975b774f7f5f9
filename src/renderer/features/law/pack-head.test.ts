import { describe, expect, it } from 'vitest'
import { readHead } from './pack-head'

const four = (text: string) => ({ en: text, es: text, pt: text, fr: text })
const head = { format: 2, id: 'jm', country: 'JM', title: four('Jamaica'), note: four('Own') } as const

describe('readHead', () => {
  it('takes a head that is whole', () => {
    expect(readHead(head, [{ id: 'mx' }])).toEqual({ ok: true, value: head })
  })

  it('names each fault by its field, and none of the rules that are still to be written', () => {
    const read = readHead({ ...head, id: 'Not an id', title: { ...four('x'), fr: '' } }, [])
    expect(read.ok ? [] : read.faults.map(({ path }) => path.join('.'))).toEqual(['id', 'title.fr'])
    expect(read.ok ? undefined : read.faults[1]?.message).toBe('field.required')
  })

  it('leaves an id to the pack that has it', () => {
    const read = readHead({ ...head, id: 'mx' }, [{ id: 'mx' }])
    expect(read.ok ? [] : read.faults).toEqual([{ path: ['id'], message: 'pack.idTaken' }])
  })
})
