import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aMilestone } from '../../../tests/support/a-milestone'
import { addUser } from '../../../tests/support/a-user'
import { registerEach } from '../../../tests/support/register-each'
import { writeRows } from '../../../tests/support/write-rows'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant

const { register, admit } = registerEach()
let personId = ''
let stayId = ''
beforeEach(async () => {
  ;({ personId, stayId } = await admit())
  addUser(register(), 'user-3', 'monitor')
})

const row = (table: string, id: string) =>
  register().store.reader.raw.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<
    string,
    unknown
  >

describe('a kept result', () => {
  it('can be computed again from what was kept, beside what today’s rules say', async () => {
    const { id } = answerOf(await register().ask('results.keep', { personId, purpose: 'For the court' }))
    answerOf(
      await register().ask('houseAlarms.save', {
        hours: { 'at-once': 1, 'without-delay': 2, 'promptly-before-a-judge': 3 },
      }),
    )
    const result = answerOf(await register().ask('results.recompute', { id }))
    expect(result).toMatchObject({ isSame: true, keptByName: 'Test Administrator' })
    expect(result.changed.length).toBeGreaterThan(0)
    const changed = result.changed[0]
    const lineOf = (lines: typeof result.kept) =>
      lines.find((one) => !one.restricted && one.ruleId === changed?.ruleId && one.line === changed.line)
    expect(lineOf(result.kept)).toMatchObject({ finding: changed?.kept })
    expect(lineOf(result.today)).toMatchObject({ finding: changed?.now })
    expect(answerOf(await register().ask('results.list', { personId }))).toMatchObject([
      { id, purpose: 'For the court', asOf: '2026-11-24T18:00:00.000Z' },
    ])
  })

  it('from before there were answers for the facility is computed again without any', async () => {
    const { id } = answerOf(await register().ask('results.keep', { personId, purpose: '' }))
    const { facilityAnswers, ...keptFacts } = JSON.parse(String(row('kept_result', id).kept_facts))
    expect(facilityAnswers).toEqual([])
    writeRows(register(), (work) => work.update('keptResult', id, { keptFacts: JSON.stringify(keptFacts) }))
    await register().ask('facilityAnswers.give', {
      ...{ fact: 'held-in-prison', value: 'yes', fromAt: null, untilAt: null, note: '' },
    })
    expect(answerOf(await register().ask('results.recompute', { id })).isSame).toBe(true)
  })

  it('is kept for a monitor too, and for the lawyer of the person, for nobody else’s', async () => {
    register().sit('monitor', 'user-3')
    answerOf(await register().ask('results.keep', { personId, purpose: '' }))
    register().sit('lawyer', 'user-4')
    expect(await register().ask('results.keep', { personId, purpose: '' })).toMatchObject({
      problem: { code: 'not-found', what: 'person' },
    })
  })

  it('of what was known at an earlier instant is computed again from what was known then', async () => {
    const knownAt = at('2026-11-24T18:01:00.000Z')
    const asOf = at('2026-11-24T18:00:00.000Z')
    const then = answerOf(await register().ask('findings.list', { personId, asOf })).lines
    register().wait(300_000)
    answerOf(await register().ask('milestones.record', aMilestone({ personId, stayId })))
    const { id } = answerOf(await register().ask('results.keep', { personId, purpose: '', asOf, knownAt }))
    const result = answerOf(await register().ask('results.recompute', { id }))
    expect(result).toMatchObject({ isSame: true, knownAt, asOf, keptAt: '2026-11-24T18:05:00.000Z' })
    expect(result.kept).toEqual(then)
    expect(answerOf(await register().ask('findings.list', { personId, asOf })).lines).not.toEqual(then)
  })

  it('keeps one law for many results', async () => {
    answerOf(await register().ask('results.keep', { personId, purpose: '' }))
    answerOf(await register().ask('results.keep', { personId, purpose: '' }))
    expect(register().store.reader.raw.prepare('SELECT count(*) FROM kept_law').pluck().get()).toBe(1)
  })

  it('tells nothing protected to whoever may not read it, in the result or in the history', async () => {
    await register().ask('flags.add', { personId, kind: 'pregnant', fromOn: null, source: '', note: '' })
    const { id } = answerOf(await register().ask('results.keep', { personId, purpose: '' }))
    const result = answerOf(await register().ask('results.recompute', { id }))
    expect(JSON.stringify(result)).not.toContain('"pregnant"')
    const history = answerOf(await register().ask('changes.ofPerson', { personId }))
    expect(JSON.stringify(history)).not.toContain('"pregnant"')
    expect(JSON.stringify(history)).not.toContain('keptFacts')
  })
})
