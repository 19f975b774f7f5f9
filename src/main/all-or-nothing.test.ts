import { describe, expect, it } from 'vitest'
import { conflict, ok, type Result } from '../core/result'
import { allOrNothing } from './all-or-nothing'

const opening = async (end: () => Result<null>) => {
  const undone: string[] = []
  const answer = await allOrNothing((onFailure) => {
    onFailure(() => undone.push('lock'))
    onFailure(() => {
      throw new Error('a file that cannot be closed')
    })
    onFailure(() => undone.push('store'))
    return end()
  }).catch((error: Error) => error.message)
  return { answer, undone }
}

describe('allOrNothing', () => {
  it('keeps all that was opened where every step went well', async () => {
    expect(await opening(() => ok(null))).toEqual({ answer: ok(null), undone: [] })
  })

  it('puts all away where a step is refused, the last first, though one of them cannot be', async () => {
    const refusal = conflict('store.busy')
    expect(await opening(() => refusal)).toEqual({ answer: refusal, undone: ['store', 'lock'] })
  })

  it('puts all away where a step fails, and lets the fault go on', async () => {
    const fails = () => {
      throw new Error('no room')
    }
    expect(await opening(fails)).toEqual({ answer: 'no room', undone: ['store', 'lock'] })
  })
})
