import type { z } from 'zod'
import { machineQuestions } from './access/machine-questions'
import { preferencesQuestions } from './access/preferences-questions'
import { registersQuestions } from './access/registers-questions'
import { sessionQuestions } from './access/session-questions'
import { usersQuestions } from './access/users-questions'
import { backupsQuestions } from './changes/backups-questions'
import { changesQuestions } from './changes/changes-questions'
import { custodyQuestions } from './custody/custody-questions'
import { facilityQuestions } from './facility/facility-questions'
import { flagsQuestions } from './flags/flags-questions'
import { importQuestions } from './import/import-questions'
import { facilityAnswersQuestions } from './law/facility-answers-questions'
import { findingsQuestions } from './law/findings-questions'
import { lawQuestions } from './law/law-questions'
import { lawTouchesQuestions } from './law/law-touches-questions'
import { packDraftsQuestions } from './law/pack-drafts-questions'
import { recordedQuestions } from './law/recorded-questions'
import { peopleQuestions } from './people/people-questions'
import { personQuestions } from './people/person-questions'
import { registerQuestions } from './register/register-questions'
import { todayQuestions } from './register/today-questions'

/** Every question a screen may ask: one flat table, one line a feature. */
export const contract = {
  ...sessionQuestions,
  ...registersQuestions,
  ...usersQuestions,
  ...facilityQuestions,
  ...changesQuestions,
  ...backupsQuestions,
  ...peopleQuestions,
  ...registerQuestions,
  ...todayQuestions,
  ...preferencesQuestions,
  ...machineQuestions,
  ...personQuestions,
  ...custodyQuestions,
  ...flagsQuestions,
  ...importQuestions,
  ...findingsQuestions,
  ...recordedQuestions,
  ...facilityAnswersQuestions,
  ...lawQuestions,
  ...lawTouchesQuestions,
  ...packDraftsQuestions,
} as const

/** The table as a type, and the names in it. */
export type Contract = typeof contract
export type QuestionName = keyof Contract

/** What the caller of a question sends, before it is parsed. */
export type InputOf<N extends QuestionName> = z.input<Contract[N]['input']>
/** What a handler receives, after it is parsed. */
export type ParsedInputOf<N extends QuestionName> = z.output<Contract[N]['input']>
/** What a question answers. */
export type OutputOf<N extends QuestionName> = z.output<Contract[N]['output']>

/** Whether a text is the name of a question; `toString` and its kin are not. */
export const isQuestionName = (name: string): name is QuestionName => Object.hasOwn(contract, name)
