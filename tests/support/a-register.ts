import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../src/core/access/roles'
import type { InputOf, OutputOf, QuestionName } from '../../src/core/contract'
import { fromEpochMs, type Instant, toEpochMs } from '../../src/core/dates/instant'
import type { Result } from '../../src/core/result'
import { createApp } from '../../src/main/app'
import type { EngineGiven } from '../../src/main/engine'
import { readHead } from '../../src/main/store/change-log'
import { createStore } from '../../src/main/store/open-store'
import { openUnitOfWork } from '../../src/main/store/unit-of-work'
import { sourceWorker } from './source-worker'

const given = (home: string): EngineGiven => ({
  host: 'loopback',
  home,
  files: { open: async () => ({ kind: 'upload' }), save: async () => ({ kind: 'cancelled' }) },
  worker: sourceWorker,
})

/** The instant at which every test register stands, unless its clock is moved. */
export const testNow = '2026-11-24T18:00:00.000Z' as Instant

/** The instant so many hours before that one. */
export const hoursAgo = (hours: number): Instant => fromEpochMs(toEpochMs(testNow) - hours * 3_600_000)

/**
 * A real encrypted register in a folder of its own, opened by one user, behind the real dispatch.
 * The key is fixed and nothing is wrapped: key handling has tests of its own.
 */
export function aRegister({
  role = 'administrator',
  zone = 'America/Mexico_City',
}: {
  role?: Role
  zone?: string
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-test-'))
  const file = join(folder, 'test.habeas')
  const key = Buffer.alloc(32, 7)
  const made = createStore(file, key)
  if (!made.ok) throw new Error(`test register: ${JSON.stringify(made.problem)}`)
  const store = made.value
  if (!store.writer) throw new Error('a test register is writable')
  let nowMs = toEpochMs(testNow)
  const user = { id: 'user-1', name: 'Test Administrator', role }
  const { work, finish } = openUnitOfWork(store.writer, readHead(store.reader), {
    actionId: 'action-0',
    userId: user.id,
    command: 'registers.create',
    recordedAt: testNow,
  })
  work.insert('facility', {
    id: 'facility-1',
    name: 'Test station',
    country: 'MX',
    zone,
    language: 'en',
    idleLockMinutes: 10,
    isExample: 1,
    createdAt: testNow,
  })
  work.insert('user', { id: user.id, name: user.name, login: 'test', role, active: 1, createdAt: testNow })
  work.insert('unit', {
    id: 'unit-1',
    name: 'A',
    kind: 'ordinary',
    capacity: 30,
    floorAreaM2: 200,
    closedOn: null,
  })
  const app = createApp(given(folder), { now: () => fromEpochMs(nowMs) })
  const head = finish()
  app.workplace.desk.open({
    file,
    store,
    user,
    readOnly: false,
    head,
    onCommit: () => {},
    copyKey: () => Buffer.from(key),
    missing: null,
    release: () => store.close(),
  })
  return {
    app,
    store,
    file,
    key,
    folder,
    user,
    /** Lets its user go on in another role, or somebody else sit down at it. */
    sit: (role: Role, id = user.id) => {
      const open = app.workplace.desk.current()
      if (open) Object.assign(open.user, { id, role })
    },
    /** Moves the clock on by so many milliseconds. */
    wait: (ms: number) => {
      nowMs += ms
    },
    ask: <N extends QuestionName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> =>
      app.call({ name, input }) as Promise<Result<OutputOf<N>>>,
    close: () => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
