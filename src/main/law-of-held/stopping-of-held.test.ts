import { describe, expect, it } from 'vitest'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import { fromEpochMs } from '../../core/dates/instant'
import { stoppedClocks, stoppingFacts } from '../../core/law/stopping-facts'
import { standingsAsOf } from '../standings/standings-as-of'
import { type LawOfHeld, lawOfHeld } from './law-of-held'
import { stoppingOfHeld } from './stopping-of-held'

const everyone = () => true

const { register } = registerEach()

const admit = async (number: string, familyName: string) => {
  const admitted = await register().ask('people.admit', {
    person: aPerson({ number, familyName }),
    stay: anOpening(),
  })
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.problem))
  return admitted.value
}
const law = (minutes = 0): LawOfHeld => {
  const { reader } = register().store
  const at = fromEpochMs(Date.UTC(2026, 10, 24, 18, minutes))
  return lawOfHeld(reader, standingsAsOf(reader, null, at), everyone)
}
// One person many times over: a large register, as far as the work to be done goes.
const manyOf = (one: LawOfHeld, howMany: number): LawOfHeld => {
  const [known] = one.held?.people.values() ?? []
  if (one.held === null || known === undefined) throw new Error('somebody is held')
  const people = new Map(Array.from({ length: howMany }, (_, index) => [`p${index}`, { ...known }]))
  return { ...one, held: { ...one.held, people } }
}
const ask = (of: LawOfHeld, seen: ReadonlySet<string> | null = null) =>
  stoppingOfHeld(register().store.reader, of, everyone, seen)

describe('the facts that stop clocks of those held', () => {
  it('are those of each of them together, at once in a small register', async () => {
    await admit('P-1', 'Noori')
    await admit('P-2', 'Karimi')
    const of = law()
    const { state, held, facts } = ask(of)
    expect([state, held]).toEqual(['ready', 2])
    const each = [...(of.held?.people ?? [])].map(
      ([id, { reading }]) =>
        [id, stoppedClocks(of.held?.law as never, everyone)(reading, of.asOf as never)] as const,
    )
    expect(facts).toEqual(stoppingFacts(of.lines, each))
    expect(facts.length).toBeGreaterThan(5)
  })

  it('are asked again of those alone who were changed, and of nobody who has gone', async () => {
    await admit('P-1', 'Noori')
    const { personId, stayId } = await admit('P-2', 'Karimi')
    const before = ask(law())
    expect(ask(law())).toBe(before)
    const answered = await register().ask('milestones.record', {
      personId,
      stayId,
      kind: 'rights-explained',
      happened: { precision: 'minute', at: fromEpochMs(Date.UTC(2026, 10, 6, 6)) },
      forAt: null,
      note: '',
    })
    expect(answered.ok).toBe(true)
    expect(ask(law()).held).toBe(2)
    const released = await register().ask('stays.release', {
      stayId,
      kind: 'release',
      happened: { precision: 'minute', at: fromEpochMs(Date.UTC(2026, 10, 24, 17)) },
      place: '',
      note: '',
    } as never)
    expect(released.ok).toBe(true)
    const after = ask(law())
    expect(after.held).toBe(1)
    for (const { people } of after.facts) expect([...people.keys()]).not.toContain(personId)
  })

  it('are worked out in pieces in a large register, and told as they were meanwhile', async () => {
    await admit('P-1', 'Noori')
    const large = manyOf(law(), 700)
    expect(ask(large)).toMatchObject({ state: 'reading', held: 0, facts: [] })
    let turns = 0
    while (ask(large).state !== 'ready') {
      turns += 1
      await new Promise((go) => setImmediate(go))
    }
    // Seven hundred people, forty between two answers.
    expect(turns).toBeGreaterThanOrEqual(17)
    const [first] = ask(large).facts
    expect(first?.people.size).toBe(700)
    const later = manyOf(law(1), 700)
    expect(ask(later)).toMatchObject({ state: 'renewing', held: 700, asOf: large.asOf })
  })

  it('are only those of the people whom the asker may see, and never those of another reader', async () => {
    await admit('P-1', 'Noori')
    const { personId } = await admit('P-2', 'Karimi')
    const of = law()
    const mine = ask(of, new Set([personId]))
    expect(mine.held).toBe(1)
    for (const { people } of mine.facts) expect([...people.keys()]).toEqual([personId])
    const large = manyOf(of, 700)
    const other = { ...large, held: large.held === null ? null : { ...large.held, key: 'somebody else' } }
    expect(ask(other).state).toBe('reading')
  })

  it('are said not to be known where they cannot be worked out, and are not tried again at every look', async () => {
    await admit('P-1', 'Noori')
    const large = manyOf(law(), 700)
    const { people } = large.held ?? { people: new Map() }
    let looks = 0
    const broken = {
      get reading(): never {
        looks += 1
        throw new Error('a reading that breaks')
      },
    }
    people.set('p650', broken as never)
    expect(ask(large).state).toBe('reading')
    for (let turn = 0; turn < 30; turn += 1) await new Promise((go) => setImmediate(go))
    const before = looks
    expect(ask(large)).toMatchObject({ state: 'failed', facts: [] })
    for (let turn = 0; turn < 30; turn += 1) await new Promise((go) => setImmediate(go))
    expect(looks).toBe(before)
    expect(before).toBe(1)
  })
})
