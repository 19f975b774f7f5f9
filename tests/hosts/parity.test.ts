import { afterEach, describe, expect, it } from 'vitest'
import { fromEpochMs, toEpochMs } from '../../src/core/dates/instant'
import type { Problem, Result } from '../../src/core/result'
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

/** Whether a call is accepted, or the code of its refusal. */
type Outcome = 'accepted' | Problem['code']

/** One call of the table; what earlier calls answered may be used, by the name of the call. */
type Step = [name: string, outcome: Outcome, input: unknown | ((answers: Latest) => unknown)]

const admitted = (latest: Latest) => latest['people.admit'] as { personId: string }

// A row more is a call more that both hosts are held to. Refusals count as much as answers, where they are meant.
const table: Step[] = [
  ['session.state', 'accepted', {}],
  ['registers.list', 'accepted', {}],
  ['facility.get', 'forbidden', {}],
  ['people.search', 'forbidden', { text: 'Zoë' }],
  [
    'registers.create',
    'invalid-input',
    { ...aNewRegister, administrator: { ...administrator, password: 'short' } },
  ],
  [
    'registers.create',
    'invalid-input',
    { ...aNewRegister, facility: { ...aNewRegister.facility, zone: 'Nowhere/Here' } },
  ],
  ['registers.create', 'accepted', aNewRegister],
  ['session.state', 'accepted', {}],
  ['facility.get', 'accepted', {}],
  ['units.list', 'accepted', {}],
  ['units.add', 'accepted', { name: 'الجناح الشمالي', kind: 'women', capacity: 12, floorAreaM2: 80.25 }],
  ['units.add', 'invalid-input', { name: '', kind: 'women', capacity: -1, floorAreaM2: null }],
  ['units.list', 'accepted', {}],
  ['users.list', 'accepted', {}],
  ['people.search', 'accepted', { text: 'Łukasz', limit: 5 }],
  ['people.search', 'invalid-input', { text: 7 }],
  ['people.search', 'invalid-input', {}],
  ['actions.list', 'accepted', {}],
  ['actions.last', 'accepted', {}],
  ['actions.undo', 'not-found', { actionId: 'no such action' }],
  ['people.admit', 'accepted', { person: aPerson(), stay: anOpening({ placement: null }) }],
  ['people.admit', 'invalid-input', { person: aPerson(), stay: {} }],
  ['person.get', 'accepted', (latest: Latest) => ({ id: admitted(latest).personId })],
  ['person.reveal', 'forbidden', (latest: Latest) => ({ id: admitted(latest).personId, group: 'health' })],
  ['looks.ofPerson', 'accepted', (latest: Latest) => ({ id: admitted(latest).personId })],
  ['people.search', 'accepted', { text: 'noori' }],
  ['today.board', 'accepted', {}],
  ['today.board', 'accepted', { asOf: testNow, lines: 3 }],
  ['register.page', 'accepted', {}],
  ['register.facets', 'accepted', { asOf: testNow }],
  ['register.page', 'invalid-input', { sort: [{ column: 'no such column', direction: 'ascending' }] }],
  ['changes.ofPerson', 'accepted', (latest: Latest) => ({ personId: admitted(latest).personId })],
  ['actions.last', 'accepted', {}],
  ['importProfiles.list', 'accepted', {}],
  ['preferences.get', 'accepted', { key: 'register.columns' }],
  ['machine.settings', 'accepted', {}],
  ['machine.keep', 'accepted', { language: 'pt', theme: null }],
  ['machine.keep', 'invalid-input', { language: 'de', theme: null }],
  ['machine.settings', 'accepted', {}],
  ['toString', 'not-found', {}],
  ['__proto__', 'not-found', {}],
  ['people.drop', 'not-found', null],
  ['session.lock', 'accepted', {}],
  ['session.state', 'accepted', {}],
  ['units.list', 'forbidden', {}],
  ['session.unlock', 'conflict', { login: administrator.login, password: 'wrong' }],
  ['session.unlock', 'accepted', { login: administrator.login, password: administrator.password }],
  [
    'actions.undo',
    'accepted',
    (latest: Latest) => ({ actionId: (latest['actions.last'] as { actionId: string }).actionId }),
  ],
  ['units.list', 'accepted', {}],
  ['session.lock', 'accepted', {}],
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
  for (const [name, , input] of table) {
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

const outcomeOf = ([asked, answer]: [unknown, Result<unknown>]): [unknown, Outcome] => [
  asked,
  answer.ok ? 'accepted' : answer.problem.code,
]

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
    // Equal refusals of a call that was meant to be accepted would prove little.
    expect((answers.directly as [unknown, Result<unknown>][]).map(outcomeOf)).toEqual([
      ...table.map(([name, outcome]) => [name, outcome]),
      ...rubbish.map((each) => [each, 'not-found']),
    ])
    expect(JSON.stringify(answers.directly)).not.toContain('"internal"')
  })
})
