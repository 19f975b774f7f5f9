import { afterAll, beforeAll, describe, it } from 'vitest'
import type { InputOf, QuestionName } from '../src/core/contract'
import { fromEpochMs, toEpochMs } from '../src/core/dates/instant'
import { createApp } from '../src/main/app'
import type { EngineGiven } from '../src/main/engine'
import { standingsAsOf } from '../src/main/standings/standings-as-of'
import { readHead } from '../src/main/store/change-log'
import { newKeyFile, withUser, wrapForUser, writeKeyFile } from '../src/main/store/key-file'
import { newId } from '../src/main/store/new-id'
import { openStore } from '../src/main/store/open-store'
import { searchPeople } from '../src/main/store/people-search'
import { openUnitOfWork } from '../src/main/store/unit-of-work'
import { benchKey, benchNow, bigRegister } from './big-register'
import { type Figure, quantile, report } from './measure'

const people = 110_000
const held = 10_000

let made: ReturnType<typeof bigRegister>
let nowMs = toEpochMs(benchNow)

const reopened = () => {
  const opened = openStore(made.file, benchKey, { mode: 'read-write' })
  if (!opened.ok) throw new Error('the bench register opens')
  return opened.value
}

const given = (): EngineGiven => ({
  host: 'loopback',
  home: made.folder,
  files: { open: async () => ({ kind: 'upload' }), save: async () => ({ kind: 'cancelled' }) },
})

const appOver = (store: ReturnType<typeof reopened>) => {
  const app = createApp(given(), { now: () => fromEpochMs(nowMs) })
  app.workplace.desk.open({
    file: made.file,
    store,
    user: { id: 'u', name: 'Bench', role: 'administrator' },
    readOnly: false,
    head: readHead(store.reader),
    onCommit: () => {},
    copyKey: () => Buffer.from(benchKey),
    missing: null,
    release: () => store.close(),
  })
  return app
}

beforeAll(() => {
  made = bigRegister(people, held)
}, 300_000)
afterAll(() => made.remove())

const figure = (what: string, ms: number, goalMs: number, note = ''): Figure => ({
  what,
  measured: `${ms.toFixed(2)} ms${note}`,
  goal: `<= ${goalMs} ms`,
  met: ms <= goalMs,
})

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe('the register at 110,000 people, 10,000 of them held', () => {
  it('searches names as they are typed', () => {
    const everyone = { kind: 'everyone' } as const
    const wanted = [
      'jose hernandez',
      'María López',
      'al-hashimi',
      'noori farid',
      'wojcik',
      'oneill',
      'gonsales',
      '小明',
      'احمد',
      'haile',
      'de la cruz',
      'moussa traore',
      '0412',
      'gebremedhin',
      'zzzz',
    ]
    const texts = wanted.flatMap((text) => [...text].map((_, length) => text.slice(0, length + 1)))
    for (const text of texts) searchPeople(made.store.reader, everyone, text, 12)
    const times: number[] = []
    for (let run = 0; run < 5; run += 1)
      for (const text of texts) times.push(timed(() => searchPeople(made.store.reader, everyone, text, 12)))
    report('Name search, every keystroke of 15 searches', [
      figure('median', quantile(times, 0.5), 5),
      figure('p95', quantile(times, 0.95), 5),
      figure('slowest', quantile(times, 1), 50),
    ])
  })

  it('keeps the standings of everyone held', () => {
    const store = reopened()
    const at = () => fromEpochMs(nowMs)
    const cold = timed(() => standingsAsOf(store.reader, null, at()))
    const ticks: number[] = []
    for (let run = 0; run < 9; run += 1) {
      nowMs += 60_000
      ticks.push(timed(() => standingsAsOf(store.reader, null, at())))
    }
    const edits: number[] = []
    const people = store.reader.raw
      .prepare('SELECT id, person_id AS personId FROM stay WHERE end_at IS NULL LIMIT 9')
      .all() as { id: string; personId: string }[]
    for (const { id } of people) {
      if (!store.writer) throw new Error('writable')
      const { work, finish } = openUnitOfWork(store.writer, readHead(store.reader), {
        actionId: newId(),
        userId: 'u',
        command: 'bench.edit',
        recordedAt: at(),
      })
      work.update('stay', id, { place: `Z-${newId().slice(-4)}` })
      finish()
      edits.push(timed(() => standingsAsOf(store.reader, null, at())))
    }
    const past: number[] = []
    for (let day = 1; day <= 5; day += 1)
      past.push(timed(() => standingsAsOf(store.reader, fromEpochMs(nowMs - day * 86_400_000), at())))
    report('Standings of 10,000 held', [
      figure('first, from the encrypted file', cold, 250),
      figure('a minute later', quantile(ticks, 0.5), 50),
      figure('after a change of one person', quantile(edits, 0.5), 50),
      figure('as of another day', quantile(past, 0.5), 250),
    ])
    store.close()
  })

  it('answers the register and the board', async () => {
    const store = reopened()
    const app = appOver(store)
    const medianOf = async <N extends QuestionName>(name: N, input: InputOf<N>): Promise<number> => {
      const times: number[] = []
      for (let run = 0; run < 7; run += 1) {
        const start = performance.now()
        const answer = await app.call({ name, input })
        times.push(performance.now() - start)
        if (!answer.ok) throw new Error(JSON.stringify(answer))
      }
      return quantile(times, 0.5)
    }
    const start = performance.now()
    await app.call({ name: 'today.board', input: {} })
    const first = performance.now() - start
    report('Questions, through dispatch', [
      figure('today.board, first after opening', first, 1000),
      figure('today.board', await medianOf('today.board', {}), 100),
      figure('register.page, default order', await medianOf('register.page', {}), 50),
      figure(
        'register.page, by name',
        await medianOf('register.page', { sort: [{ column: 'name', direction: 'ascending' }] }),
        100,
      ),
      figure('register.page, text', await medianOf('register.page', { filter: { text: 'hernandez' } }), 50),
      figure('register.page, row 9,000', await medianOf('register.page', { offset: 9000 }), 50),
      figure('register.facets, all ten', await medianOf('register.facets', {}), 150),
      figure(
        'register.facets, two filters',
        await medianOf('register.facets', { filter: { sexes: ['male'], units: ['unit-A'] } }),
        150,
      ),
      figure('register.counts', await medianOf('register.counts', {}), 50),
      figure(
        'register.page, released',
        await medianOf('register.page', { filter: { scope: 'released' } }),
        1000,
      ),
      figure('register.page, everyone', await medianOf('register.page', { filter: { scope: 'all' } }), 1000),
      figure(
        'register.facets, everyone',
        await medianOf('register.facets', { filter: { scope: 'all' } }),
        3000,
      ),
    ])
    app.close()
  })

  it('goes from the password to Today', async () => {
    const credentials = { login: 'bench', password: 'a password for the bench' }
    const { keys } = newKeyFile(newId(), benchKey)
    writeKeyFile(
      made.file,
      withUser(keys, await wrapForUser(keys, { userId: 'u', ...credentials }, benchKey)),
    )
    made.store.close()
    const times: number[] = []
    for (let run = 0; run < 5; run += 1) {
      const app = createApp(given(), { now: () => fromEpochMs(nowMs) })
      app.workplace.desk.choose(made.file)
      const start = performance.now()
      const unlocked = await app.call({ name: 'session.unlock', input: { ...credentials, readOnly: false } })
      const board = await app.call({ name: 'today.board', input: {} })
      times.push(performance.now() - start)
      if (!unlocked.ok || !board.ok) throw new Error(JSON.stringify([unlocked, board.ok]))
      app.close()
    }
    report('Unlocking', [
      figure('password to Today, the key stretched by Argon2id', quantile(times, 0.5), 1500),
    ])
  })
})
