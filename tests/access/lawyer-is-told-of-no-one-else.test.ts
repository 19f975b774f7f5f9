import { expect, test } from 'vitest'
import type { InputOf, QuestionName } from '../../src/core/contract'
import { everyoneHeld } from '../../src/core/register/register-filter'
import { aRegister } from '../support/a-register'
import { anOpening, aPerson } from '../support/an-admission'
import { writeRows } from '../support/write-rows'

const asks = (id: string): { [N in QuestionName]?: InputOf<N> } => ({
  'today.board': { asOf: null, lines: 20 },
  'register.page': {
    asOf: null,
    filter: { ...everyoneHeld, scope: 'all' },
    sort: [{ column: 'name', direction: 'ascending' }],
    offset: 0,
    limit: 100,
  },
  'register.facets': { asOf: null, filter: everyoneHeld, facets: ['units', 'nationalities', 'lawRules'] },
  'register.counts': { asOf: null },
  'people.search': { text: 'Zyxwvut' },
  'missingFacts.list': {},
  'law.touches': {},
  'person.get': { id },
  'findings.list': { personId: id },
  'workings.list': { personId: id },
  'changes.ofPerson': { personId: id },
  'results.list': { personId: id },
})

test('a lawyer is told of nobody but the people assigned to them, nor are others counted', async () => {
  const register = aRegister({ role: 'administrator' })
  const ids: string[] = []
  for (const [number, familyName] of [
    ['P-1', 'Noori'],
    ['P-2', 'Zyxwvut'],
    ['P-3', 'Zyxwvut'],
  ] as const) {
    const person = aPerson({ number, familyName })
    const admitted = await register.ask('people.admit', { person, stay: anOpening() })
    if (!admitted.ok) throw new Error(JSON.stringify(admitted.problem))
    ids.push(admitted.value.personId)
  }
  const [mine = '', other = '', third = ''] = ids
  const linked = await register.ask('families.link', {
    personId: mine,
    relativeId: other,
    relation: 'sibling',
    relativeRelation: 'sibling',
  })
  expect(linked.ok).toBe(true)
  writeRows(register, (work) =>
    work.insert('assignment', { id: 'assignment-1', userId: register.user.id, personId: mine }),
  )
  const open = register.app.workplace.desk.current()
  if (open) Object.assign(open.user, { role: 'lawyer' })
  for (const [name, input] of Object.entries(asks(mine))) {
    const answer = await register.app.call({ name, input })
    expect(answer, name).toMatchObject({ ok: true })
    for (const trace of [other, third, 'Zyxwvut', 'P-2', 'P-3'])
      expect(JSON.stringify(answer), `${name} of ${trace}`).not.toContain(trace)
  }
  const held = await register.ask('today.board', { asOf: null, lines: 20 })
  expect(held.ok && held.value.held).toBe(1)
  const missing = await register.ask('missingFacts.list', {})
  expect(
    missing.ok && [missing.value.held, Math.max(...missing.value.facts.map(({ people }) => people))],
  ).toEqual([1, 1])
  const history = await register.ask('changes.ofPerson', { personId: mine })
  expect(history.ok && history.value.changes.find(({ field }) => field === 'userId')?.after).toBe(
    'Test Administrator',
  )
  register.close()
})
