import { randomUUID } from 'node:crypto'
import { ok, refuse } from '../../src/core/result'
import type { CreateEngine, Engine, EngineGiven, LockReason } from '../../src/main/engine'

/** What tests of the hosts look at: every question that got through, every lock, every close. */
export type SmallEngine = Engine & {
  given: EngineGiven
  asked: unknown[]
  locks: LockReason[]
  closes: number
}

/** A real, tiny engine behind the real hosts: the questions below are enough to see what a host carries. */
export function smallEngines() {
  const made: SmallEngine[] = []
  const create: CreateEngine = (given) => {
    const shelf = new Map<string, { name: string; type: string; bytes: Uint8Array }>()
    const put = (name: string, bytes: Uint8Array) => {
      const id = randomUUID()
      shelf.set(id, { name, type: 'application/octet-stream', bytes })
      return { id, name, size: bytes.length }
    }
    const engine: SmallEngine = {
      given,
      asked: [],
      locks: [],
      closes: 0,
      async call(question) {
        engine.asked.push(question)
        const { name, input } = (typeof question === 'object' && question !== null ? question : {}) as {
          name?: unknown
          input?: unknown
        }
        if (name === 'echoes.show') return ok(input)
        if (name === 'files.open') return ok(await given.files.open('import'))
        if (name === 'files.save')
          return ok(await given.files.save('list.csv', new TextEncoder().encode('a,b\n')))
        if (name === 'faults.make') throw new Error('Ana Example, held since 2026')
        return refuse({ code: 'not-found', what: String(name) })
      },
      receiveFile: put,
      takeFile(id) {
        const file = shelf.get(id)
        shelf.delete(id)
        return file ?? null
      },
      lock(reason) {
        engine.locks.push(reason)
      },
      close() {
        engine.closes += 1
      },
    }
    made.push(engine)
    return engine
  }
  const last = (): SmallEngine => {
    const engine = made.at(-1)
    if (engine === undefined) throw new Error('No engine was made')
    return engine
  }
  return { create, made, last }
}
