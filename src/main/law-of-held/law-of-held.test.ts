import { afterEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aMilestone } from '../../../tests/support/a-milestone'
import { aFlagRow, anEventRow, aPersonRow, aStayRow } from '../../../tests/support/a-person'
import { aRegister, hoursAgo, testNow } from '../../../tests/support/a-register'
import { addUser } from '../../../tests/support/a-user'
import { board, facet, heldFor, page } from '../../../tests/support/held-for'
import { writeRows } from '../../../tests/support/write-rows'
import { standingsAsOf } from '../standings/standings-as-of'
import { lawOfHeld } from './law-of-held'

type Register = ReturnType<typeof aRegister>

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const aRegisterFor = () => {
  const made = aRegister()
  open.push(made)
  return made
}

/** Lets time pass while someone is at work: without a question the register would lock. */
const work = async (made: Register, minutes: number) => {
  for (let left = minutes; left > 0; left -= 9) {
    made.wait(Math.min(9, left) * 60_000)
    await made.ask('facility.get', {})
  }
}

const names = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name)

describe('the law of everyone held', () => {
  it('puts who may not be held first, then limits passed with the longest over first', async () => {
    const made = aRegisterFor()
    await heldFor(made, 'Over by 4 h', 40)
    await heldFor(made, 'Over by 64 h', 100)
    await heldFor(made, 'Child', 1, { birth: { kind: 'exact', on: '2012-01-01' as never } })
    const { rows, law } = await page(made)
    expect(law).toMatchObject({ state: 'ready', asOf: testNow })
    expect(rows.map(({ name, law }) => [name, law?.state])).toEqual([
      ['Child', 'prohibited'],
      ['Over by 64 h', 'limit-passed'],
      ['Over by 4 h', 'limit-passed'],
    ])
  })

  it('names the limit that bites first, as the page of the person does', async () => {
    const made = aRegisterFor()
    const { personId } = await heldFor(made, 'Over', 100)
    const { rows, rules } = await page(made)
    const found = await made.ask('findings.list', { personId })
    const first = found.ok ? found.value.firstLimit : null
    expect(rows[0]?.law?.nearest).toMatchObject({ ruleId: first?.ruleId, line: first?.line, at: first?.at })
    // 36 hours of the Constitution from the stop 100 h ago.
    expect(rows[0]?.law?.nearest?.at).toBe(hoursAgo(64))
    expect(rules.find(({ ruleId }) => ruleId === first?.ruleId)?.cite).toContain('21')
  })

  it('calls due soon what the page of the person does, by the hours of each rule', async () => {
    const made = aRegisterFor()
    const told = await heldFor(made, 'Told', 1)
    const happened = { precision: 'minute', at: hoursAgo(1) } as const
    answerOf(await made.ask('milestones.record', aMilestone(told, { kind: 'reasons-given', happened })))
    await heldFor(made, 'Untold', 0.5)
    const { rows } = await page(made)
    // Reasons are due an hour after the stop, and soon 1 h before. What else is due in 23 h is soon only later.
    const law = Object.fromEntries(rows.map(({ name, law }) => [name, law]))
    expect(law.Untold).toMatchObject({ state: 'next', isSoon: true, nearest: { at: hoursAgo(-0.5) } })
    expect(law.Told).toMatchObject({ state: 'next', isSoon: false, nearest: { at: hoursAgo(-23) } })
    for (const { id, law } of rows) {
      const { lines } = answerOf(await made.ask('findings.list', { personId: id }))
      const line = lines.find(
        (one) => !one.restricted && one.ruleId === law?.nearest?.ruleId && one.line === law?.nearest?.line,
      )
      expect(line).toMatchObject({ finding: { kind: law?.isSoon ? 'due-soon' : 'running' } })
    }
  })

  it('calls a confirmed other date due soon by the hours of its rule', async () => {
    const made = aRegisterFor()
    const { personId } = await heldFor(made, 'Ordered', 0)
    const { id } = answerOf(
      await made.ask('overrides.ask', {
        personId,
        ruleId: 'mx-const-21-36h',
        line: 'main',
        // Of the 36 hours half an hour is left, by a court.
        otherAt: hoursAgo(-0.5),
        reason: 'court-order-says-otherwise',
        note: 'Amparo 12/2026',
      }),
    )
    addUser(made, 'user-2', 'review-officer')
    made.sit('review-officer', 'user-2')
    answerOf(await made.ask('overrides.confirm', { id }))
    const { rows } = await page(made)
    expect(rows[0]?.law).toMatchObject({
      state: 'next',
      isSoon: true,
      nearest: { ruleId: 'mx-const-21-36h', at: hoursAgo(-0.5) },
    })
  })

  it('counts as alarms what the page of the person shows as alarms', async () => {
    const made = aRegisterFor()
    const { personId } = await heldFor(made, 'Over', 500)
    made.sit('monitor')
    const found = await made.ask('findings.list', { personId })
    if (!found.ok) throw new Error('refused')
    const rules = new Set<string>()
    for (const one of found.value.lines)
      if (
        !one.restricted &&
        one.force !== 'house' &&
        one.role !== 'target' &&
        ['overdue', 'disputed', 'breached'].includes(one.finding.kind)
      )
        rules.add(one.ruleId)
    const { rows } = await page(made)
    expect(rows[0]?.law?.nearest?.rules).toBe(rules.size)
    expect(Object.keys(await facet(made, 'lawRules'))).toEqual(expect.arrayContaining([...rules]))
  })

  it('leads from each number of the board to as many rows', async () => {
    const made = aRegisterFor()
    await heldFor(made, 'Over', 100)
    await heldFor(made, 'Soon', 20)
    await heldFor(made, 'Child', 1, { birth: { kind: 'exact', on: '2012-01-01' as never } })
    const { prohibited, over, due } = await board(made)
    const total = async (filter: object) => (await page(made, { filter })).total
    expect(prohibited.total).toBe(await total({ law: ['prohibited'] }))
    expect(over.total).toBe(await total({ law: ['limit-passed', 'disputed', 'duty-overdue'] }))
    for (const { window, total: counted } of due)
      expect([window, counted]).toEqual([window, await total({ lawMarks: [window] })])
    expect(names(prohibited)).toEqual(['Child'])
    expect(names(over)).toContain('Over')
    // Listed once: the child's other clocks stay on the child's own page.
    for (const { rows } of due) expect(names({ rows })).not.toContain('Child')
    const rules = await facet(made, 'lawRules')
    for (const [rule, count] of Object.entries(rules))
      expect([rule, await total({ lawRules: [rule] })]).toEqual([rule, count])
    const packs = await facet(made, 'lawPacks')
    expect(Object.keys(packs).sort()).toEqual(['intl', 'mx'])
    for (const [pack, count] of Object.entries(packs))
      expect([pack, await total({ lawPacks: [pack] })]).toEqual([pack, count])
  })

  it('counts a confirmed other date where it is the earlier one', async () => {
    const made = aRegisterFor()
    const { personId, stayId } = await heldFor(made, 'Early', 20)
    expect((await page(made)).rows[0]?.law?.state).not.toBe('limit-passed')
    addUser(made, 'user-2', 'review-officer')
    writeRows(made, (work) => {
      work.insert('dateOverride', {
        id: 'o',
        personId,
        stayId,
        packId: 'mx',
        ruleId: 'mx-const-21-36h',
        line: 'main',
        fieldGroup: 'open',
        computedEarliest: null,
        computedLatest: null,
        otherAt: hoursAgo(2),
        reason: 'court-order-says-otherwise',
        note: 'Amparo 12/2026',
        askedAt: hoursAgo(1),
        askedBy: 'user-1',
        confirmedAt: hoursAgo(1),
        confirmedBy: 'user-2',
        withdrawnAt: null,
        withdrawnBy: null,
      } as never)
    })
    const [row] = (await page(made)).rows
    expect(row?.law).toMatchObject({
      state: 'limit-passed',
      nearest: { ruleId: 'mx-const-21-36h', at: hoursAgo(2) },
    })
  })

  it('moves on with the minute and with each change', async () => {
    const made = aRegisterFor()
    const { personId } = await heldFor(made, 'Soon', 35)
    expect((await page(made)).rows[0]?.law).toMatchObject({ due24h: { ruleId: 'mx-const-21-36h' } })
    await work(made, 61)
    expect((await page(made)).rows[0]?.law?.state).toBe('limit-passed')
    expect((await page(made)).rows.map(({ id }) => id)).toEqual([personId])
    const next = await heldFor(made, 'Next', 30)
    expect((await page(made)).rows.map(({ id }) => id)).toEqual([personId, next.personId])
  })

  it('reads everyone anew when the facility is answered for', async () => {
    const made = aRegisterFor()
    await heldFor(made, 'A', 2)
    await heldFor(made, 'B', 1)
    const states = async () => (await page(made)).rows.map(({ law }) => law?.state)
    expect(await states()).not.toContain('prohibited')
    const answer = { value: 'yes', fromAt: null, untilAt: null, note: '' } as const
    await made.ask('facilityAnswers.give', { fact: 'held-in-prison', ...answer })
    expect(await states()).toEqual(['prohibited', 'prohibited'])
    expect(Object.keys(await facet(made, 'lawRules'))).toContain('mx-lm-106-capacity-no-prison')
  })
})

describe('a large register', () => {
  const many = 700

  const aLargeRegister = () => {
    const made = aRegisterFor()
    writeRows(made, (work) => {
      for (let place = 0; place < many; place += 1) {
        work.insert('person', aPersonRow(`p${place}`, { birthKind: 'exact', birthOn: '1990-01-01' }))
        work.insert('stay', aStayRow(`s${place}`, `p${place}`, { startAt: hoursAgo(place) }))
        work.insert(
          'event',
          anEventRow(
            `e${place}`,
            { id: `s${place}`, personId: `p${place}` },
            { kind: 'stop', happenedAt: hoursAgo(place) },
          ),
        )
      }
    })
    return made
  }
  const ready = async (made: Register) => {
    for (;;) {
      const { law } = await page(made, { limit: 1 })
      if (law.state === 'ready') return
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const standings = (made: Register) => {
    const { standings } = lawOfHeld(
      made.store.reader,
      standingsAsOf(made.store.reader, null, made.app.workplace.now()),
      () => false,
    )
    return new Map([...standings].sort(([a], [b]) => a - b))
  }

  it('answers at once without the law, and with it when everyone is read', async () => {
    const made = aLargeRegister()
    const first = await page(made, { limit: 1 })
    expect(first.law).toMatchObject({ state: 'reading', asOf: null, of: many })
    expect(first.rows[0]?.law).toBeNull()
    await ready(made)
    const { rows, total } = await page(made, { filter: { law: ['limit-passed'] }, limit: 1 })
    // Held longer than 36 hours: from 37 to 699.
    expect([rows[0]?.id, total]).toEqual(['p699', 663])
  })

  it('says the same after changes and minutes as when read anew', async () => {
    const made = aLargeRegister()
    await ready(made)
    writeRows(made, (work) => {
      work.update('event', 'e5', { happenedAt: hoursAgo(90) })
      work.update('stay', 's5', { startAt: hoursAgo(90) })
      work.update('event', 'e600', { enteredInError: 1 })
      work.insert('flag', aFlagRow('f', 'p9', { kind: 'unaccompanied-child', fieldGroup: 'open' }))
    })
    expect((await page(made, { limit: 1 })).law.state).toBe('ready')
    await work(made, 90)
    expect((await page(made, { limit: 1 })).law.state).toBe('renewing')
    await ready(made)
    const moved = standings(made)
    // The table of a chosen instant is always read anew.
    const asOf = made.app.workplace.now()
    for (;;) {
      const { law } = await page(made, { asOf, limit: 1 })
      if (law.state === 'ready') break
      await new Promise((resolve) => setImmediate(resolve))
    }
    const anew = lawOfHeld(made.store.reader, standingsAsOf(made.store.reader, asOf, asOf), () => false)
    expect(moved).toEqual(new Map([...anew.standings].sort(([a], [b]) => a - b)))
  })
})
