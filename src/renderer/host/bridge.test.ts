import { describe, expect, it } from 'vitest'
import { asResult, bridgeHost } from './bridge'

const noAnswer = { ok: false, problem: { code: 'internal', incident: 'no-answer' } }

describe('bridgeHost', () => {
  it('hands on the question as it stands and the answer as it came', async () => {
    const asked: unknown[] = []
    const host = bridgeHost({
      call: async (question) => {
        asked.push(question)
        return { ok: true, value: 7 }
      },
    })
    expect(await host.call({ name: 'session.state', input: {}, quiet: true })).toEqual({ ok: true, value: 7 })
    expect(asked).toEqual([{ name: 'session.state', input: {}, quiet: true }])
  })

  it('answers with a problem when the bridge breaks, and never throws', async () => {
    const host = bridgeHost({
      call: async () => {
        throw new Error('gone')
      },
    })
    expect(await host.call({ name: 'session.state', input: {} })).toEqual(noAnswer)
  })
})

describe('asResult', () => {
  it('takes nothing for an answer that is none', () => {
    for (const odd of [
      null,
      undefined,
      'ok',
      1,
      {},
      { ok: true },
      { ok: false },
      { ok: false, problem: null },
    ])
      expect(asResult(odd)).toEqual(noAnswer)
  })
})
