import { afterEach, describe, expect, it } from 'vitest'
import { fromEpochMs, toEpochMs } from '../../src/core/dates/instant'
import { createApp } from '../../src/main/app'
import type { CreateEngine, Engine } from '../../src/main/engine'
import { administrator, aNewRegister } from '../support/a-desk'
import { testNow } from '../support/a-register'
import { anOpening, aPerson } from '../support/an-admission'
import { openHost } from '../support/electron-host'
import { comeIn, liveLoopback, post } from '../support/loopback'
import { sourceWorker } from '../support/source-worker'
import { tempFolder } from '../support/temp-folder'

type Latest = Readonly<Record<string, unknown>>

/** One call of the table; what earlier calls answered may be used, by the name of the call. */
type Step = [name: string, input: unknown | ((answers: Latest) => unknown)]

const admitted = (latest: Latest) => latest['people.admit'] as { personId: string }

// A row more is a call more that both hosts are held to. Refusals count as much as answers.
const table: Step[] = [
  ['session.state', {}],
  ['registers.list', {}],
  ['facility.get', {}],
  ['people.search', { text: 'Zoë' }],
  ['registers.create', { ...aNewRegister, administrator: { ...administrator, password: 'short' } }],
  ['registers.create', { ...aNewRegister, facility: { ...aNewRegister.facility, zone: 'Nowhere/Here' } }],
  ['registers.create', aNewRegister],
  ['session.state', {}],
  ['facility.get', {}],
  ['units.list', {}],
  ['units.add', { name: 'الجناح الشمالي', kind: 'women', capacity: 12, floorAreaM2: 80.25 }],
  ['units.add', { name: '', kind: 'women', capacity: -1, floorAreaM2: null }],
  ['units.list', {}],
  ['users.list', {}],
  ['people.search', { text: 'Łukasz', limit: 5 }],
  ['people.search', { text: 7 }],
  ['people.search', {}],
  ['actions.list', {}],
  ['actions.last', {}],
  ['actions.undo', { actionId: 'no such action' }],
  ['people.admit', { person: aPerson(), stay: anOpening({ placement: null }) }],
  ['people.admit', { person: aPerson(), stay: {} }],
  ['person.get', (latest: Latest) => ({ id: admitted(latest).personId })],
  ['person.reveal', (latest: Latest) => ({ id: admitted(latest).personId, group: 'health' })],
  ['looks.ofPerson', (latest: Latest) => ({ personId: admitted(latest).personId })],
  ['people.search', { text: 'noori' }],
  ['today.board', {}],
  ['today.board', { asOf: testNow, lines: 3 }],
  ['register.page', {}],
  ['register.facets', { asOf: testNow }],
  ['register.page', { sort: [{ column: 'no such column', direction: 'ascending' }] }],
  ['changes.ofPerson', (latest: Latest) => ({ personId: admitted(latest).personId })],
  ['actions.last', {}],
  ['importProfiles.list', {}],
  ['preferences.get', {}],
  ['machine.settings', {}],
  ['machine.keep', { language: 'pt', theme: null }],
  ['machine.keep', { language: 'de', theme: null }],
  ['machine.settings', {}],
  ['toString', {}],
  ['__proto__', {}],
  ['people.drop', null],
  ['session.lock', {}],
  ['session.state', {}],
  ['units.list', {}],
  ['session.unlock', { login: administrator.login, password: 'wrong' }],
  ['session.unlock', { login: administrator.login, password: administrator.password }],
  [
    'actions.undo',
    (latest: Latest) => ({ actionId: (latest['actions.last'] as { actionId: string }).actionId }),
  ],
  ['units.list', {}],
  ['session.lock', {}],
]

const rubbish: unknown[] = [
  null,
  7,
  'units.list',
  [],
  {},
  { name: 5 },
  { input: {} },
  { name: 'units.list', quiet: 'x' },
]

const create: CreateEngine = (given) =>
  createApp({ ...given, worker: sourceWorker }, { now: () => fromEpochMs(toEpochMs(testNow)) })

type Way = { ask: (question: unknown) => Promise<unknown>; end: () => void }

const open: Way[] = []
afterEach(() => {
  for (const way of open.splice(0)) way.end()
})

const ways: Readonly<Record<string, () => Promise<Way>>> = {
  async directly() {
    const files = {
      open: async () => ({ kind: 'upload' as const }),
      save: async () => ({ kind: 'cancelled' as const }),
    }
    const engine = create({ host: 'loopback', home: tempFolder(), files })
    return { ask: (question) => engine.call(question), end: engine.close }
  },
  async 'over loopback'() {
    const { host } = await liveLoopback({ createEngine: create, home: tempFolder() })
    const token = await comeIn(host)
    const ask = async (question: unknown) =>
      (await post(host, '/call', JSON.stringify(question), { 'X-Habeas-Token': token })).json
    return { ask, end: host.close }
  },
  async 'in Electron'() {
    let engine: Engine | null = null
    const { call } = await openHost({
      createEngine: (given) => {
        engine = create({ ...given, home: tempFolder() })
        return engine
      },
    })
    return { ask: call, end: () => engine?.close() }
  },
}

/** Takes out what must differ: ids by the order in which they come, keys, file times, and the host's own name. */
function comparable(answers: readonly unknown[]): unknown[] {
  const ids = new Map<string, string>()
  const different = new Set([
    'host',
    'recoveryKey',
    'incident',
    'changedAt',
    'sizeBytes',
    'fileName',
    'lastHash',
  ])
  const text = JSON.stringify(answers, (key, value: unknown) =>
    different.has(key) && value !== null ? `(${key})` : value,
  )
  const anyId = /\b0[0-9a-hjkmnp-tv-z]{25}\b/g
  return JSON.parse(
    text.replace(anyId, (id) => {
      const known = ids.get(id) ?? `id-${ids.size + 1}`
      ids.set(id, known)
      return known
    }),
  )
}

async function answersOf(way: Way): Promise<unknown[]> {
  const latest: Record<string, unknown> = {}
  const answers: unknown[] = []
  for (const [name, input] of table) {
    const answer = (await way.ask({ name, input: typeof input === 'function' ? input(latest) : input })) as {
      ok: boolean
      value?: unknown
    }
    if (answer.ok && answer.value !== undefined) latest[name] = answer.value
    answers.push([name, answer])
  }
  for (const each of rubbish) answers.push([each, await way.ask(each)])
  return answers
}

describe('the same calls', () => {
  it('get equal answers directly, over loopback and in Electron', { timeout: 120_000 }, async () => {
    const answers: Record<string, unknown[]> = {}
    for (const [name, start] of Object.entries(ways)) {
      const way = await start()
      open.push(way)
      answers[name] = comparable(await answersOf(way))
    }
    expect(answers['over loopback']).toEqual(answers.directly)
    expect(answers['in Electron']).toEqual(answers.directly)
    // Equal refusals alone would prove little.
    const accepted = (answers.directly ?? []).filter((each) => (each as [string, { ok: boolean }])[1].ok)
    expect(accepted.length).toBeGreaterThan(12)
    expect(JSON.stringify(answers.directly)).not.toContain('"internal"')
  })
})
