import type { findingsQuestions } from '../../core/law/findings-questions'
import type { lawQuestions } from '../../core/law/law-questions'
import type { packDraftsQuestions } from '../../core/law/pack-drafts-questions'
import type { recordedQuestions } from '../../core/law/recorded-questions'
import { refuse } from '../../core/result'
import type { HandlersOf } from '../handler'

const notYet = () => refuse({ code: 'not-found', what: 'question' })

type Pending = typeof findingsQuestions &
  typeof lawQuestions &
  typeof packDraftsQuestions &
  Omit<
    typeof recordedQuestions,
    | 'milestones.record'
    | 'milestones.correct'
    | 'milestones.withdraw'
    | 'answers.give'
    | 'answers.end'
    | 'answers.withdraw'
  >

/** What the contract names and nothing answers yet; each goes as its handler comes. */
export const pendingHandlers: HandlersOf<Pending> = {
  'findings.list': notYet,
  'findings.explain': notYet,
  'missingFacts.list': notYet,
  'results.keep': notYet,
  'results.list': notYet,
  'results.recompute': notYet,
  'extensions.record': notYet,
  'extensions.withdraw': notYet,
  'overrides.ask': notYet,
  'overrides.confirm': notYet,
  'overrides.withdraw': notYet,
  'law.packs': notYet,
  'law.rule': notYet,
  'law.calendars': notYet,
  'calendars.propose': notYet,
  'calendars.save': notYet,
  'calendars.confirm': notYet,
  'houseAlarms.save': notYet,
  'packs.activate': notYet,
  'packs.text': notYet,
  'packs.export': notYet,
  'packs.import': notYet,
  'packDrafts.list': notYet,
  'packDrafts.get': notYet,
  'packDrafts.save': notYet,
  'packDrafts.preview': notYet,
  'packDrafts.propose': notYet,
  'packDrafts.approve': notYet,
  'packDrafts.publish': notYet,
  'packDrafts.discard': notYet,
}
