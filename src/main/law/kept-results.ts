import { hash } from 'node:crypto'
import type { Instant } from '../../core/dates/instant'
import type { KeptFinding } from '../../core/law/changed-findings'
import { evaluate } from '../../core/law/evaluate'
import type { LawFacts } from '../../core/law/facts/law-facts'
import type { Law } from '../../core/law/law'
import type { ReadableDb } from '../store/db'
import { isLawKept } from '../store/result-rows'
import type { UnitOfWork } from '../store/unit-of-work'

/** A law as text: without worked examples, which no finding rests on. */
const lawText = (law: Law): string =>
  JSON.stringify({
    ...law,
    packs: law.packs.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) => ({ ...rule, examples: [] })),
    })),
  })

/** Keeps a law once for all results that were computed with it; its id is its digest. */
export function keepLaw(db: ReadableDb, work: UnitOfWork, law: Law): string {
  const contents = lawText(law)
  const id = hash('sha256', contents).slice(0, 60)
  if (!isLawKept(db, id)) work.insert('keptLaw', { id, contents, keptAt: work.action.recordedAt })
  return id
}

/** The facts of a kept result. Results from before there were answers for the facility hold none of them. */
export const factsFromKept = (text: string): LawFacts => {
  const { facilityAnswers = [], ...facts } = JSON.parse(text) as Omit<LawFacts, 'facilityAnswers'> &
    Partial<LawFacts>
  return { ...facts, facilityAnswers }
}

/** The findings of a law, as they are kept; the rules' words are in the kept law. */
export const keptFindings = (law: Law, facts: LawFacts, asOf: Instant): KeptFinding[] =>
  evaluate(law, facts, asOf).map(({ packId, ruleId, line, finding }) => ({ packId, ruleId, line, finding }))
