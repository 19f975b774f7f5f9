import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRegister } from '../../tests/support/a-register'
import { sourceWorker } from '../../tests/support/source-worker'
import type { Instant } from '../core/dates/instant'
import { entryAppender, readHead } from './store/change-log'
import type { WritableDb } from './store/db'
import { verifyChain } from './store/verify-chain'
import { type SharedWalk, sharedWalk, walkedSoFar } from './store/walk-stretches'
import { helpBeside } from './walk-beside'

const wrongKey = Buffer.alloc(32, 9)
const size = 1000
let register: ReturnType<typeof aRegister>
let writer: WritableDb

beforeAll(() => {
  register = aRegister()
  writer = register.store.writer as WritableDb
  const log = entryAppender(writer, readHead(writer))
  const header = {
    recordedAt: '2026-11-24T18:00:00.000Z' as Instant,
    userId: 'u',
    command: 'people.save',
    actionId: 'a',
    entity: 'person',
  }
  writer.raw.exec('BEGIN')
  while (log.head().seq < 6000) log.append({ ...header, entityId: 'p' }, `{"salt":"${log.head().seq}"}`)
  writer.raw.exec('COMMIT')
})
afterAll(() => register.close())

const done = async (walk: SharedWalk): Promise<void> => {
  while (walkedSoFar(walk) < 6000 || Atomics.load(walk.state, 2) > 0)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a walk through the log in several threads', () => {
  it('is told by threads that read the file for themselves', async () => {
    const walk = sharedWalk(6000, size, [])
    const help = helpBeside(register.file, Buffer.from(register.key), { place: sourceWorker, threads: 3 })(
      walk,
    )
    await done(walk)
    const told = help.told().toSorted((a, b) => a.index - b.index)
    help.end()
    expect(told.map(({ index, from, to }) => [index, from.seq, to.seq])).toEqual([
      [0, 0, 1000],
      [1, 1000, 2000],
      [2, 2000, 3000],
      [3, 3000, 4000],
      [4, 4000, 5000],
      [5, 5000, 6000],
    ])
    expect(told.at(-1)?.to.hash).toBe(readHead(writer).hash.toString('hex'))
  })

  it('finds what a walk alone finds, and tells how far it is', () => {
    const progress: [number, number][] = []
    const callForHelp = helpBeside(register.file, register.key, { place: sourceWorker, threads: 2 })
    const found = verifyChain(writer, {
      callForHelp,
      stretching: { size, from: 0 },
      onProgress: (at, of) => progress.push([at, of]),
    })
    expect(found).toEqual(verifyChain(writer))
    expect(found).toMatchObject({ entries: 6000, broken: null })
    expect(progress.at(-1)).toEqual([6000, 6000])
  })

  it('is led to its end by one thread where the others cannot open the file', () => {
    const callForHelp = helpBeside(register.file, wrongKey, { place: sourceWorker, threads: 2 })
    const found = verifyChain(writer, { callForHelp, stretching: { size, from: 0 } })
    expect(found).toMatchObject({ entries: 6000, broken: null })
  })

  it('asks nobody where there is one processor', () => {
    const walk = sharedWalk(6000, size, [])
    const help = helpBeside(register.file, register.key, { place: sourceWorker, threads: 1 })(walk)
    expect(help.told()).toEqual([])
    help.end()
  })
})
