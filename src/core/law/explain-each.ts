import { type Instant, toEpochMs } from '../dates/instant'
import { newCell } from './engine/cell'
import { evaluatorOf } from './evaluator'
import { type Explanation, explainRow } from './explain'
import type { LawFacts } from './facts/law-facts'
import type { Finding } from './finding'
import type { Law } from './law'
import type { PersonReading } from './reading/person-reading'
import { readPerson } from './reading/read-person'

/** A person as the rules read them, and every rule's finding with its working. */
export type Explained = { readonly person: PersonReading; readonly rules: readonly Explanation[] }

/**
 * Every rule's finding for one person, with its working where it is wanted. The law is compiled once and
 * kept, so that thousands of people can be asked about one after the other. `lines` picks clocks by their
 * place in the law; without it all of them. The findings are those of `evaluate`.
 *
 * @example explainEach(law, facts, asOf, ({ kind }) => kind !== 'not-applicable').rules[0]?.steps.length //=> 4
 */
export const explainEach = (
  law: Law,
  facts: LawFacts,
  asOf: Instant,
  wantsSteps: (finding: Finding) => boolean,
  lines?: readonly number[],
): Explained => {
  const { program, columns } = evaluatorOf(law)
  const cell = newCell(toEpochMs(asOf), true)
  const wanted = lines ?? program.lines.keys()
  const person = readPerson(facts, law.zone, asOf)
  columns.fill(person)
  return {
    person,
    rules: Array.from(wanted, (index) => explainRow(law, program, columns, index, 0, cell, wantsSteps)),
  }
}
