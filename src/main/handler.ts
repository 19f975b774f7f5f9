import type { FieldGroup } from '../core/access/roles'
import type { Contract, OutputOf, ParsedInputOf, QuestionName } from '../core/contract'
import type { Instant } from '../core/dates/instant'
import type { Result } from '../core/result'
import type { EngineGiven } from './engine'
import type { FileShelf } from './file-shelf'
import type { Desk, OpenRegister, SignedInUser } from './session'
import type { ReadableDb, WritableDb } from './store/db'
import type { UnitOfWork } from './store/unit-of-work'

/** Whose records the asker may see: everyone's, or those of the people assigned to them. */
export type Scope = { kind: 'everyone' } | { kind: 'assigned'; userId: string }

/** What every handler may rely on: the desk, the shelf of files, the host, and the time. */
export type Workplace = {
  readonly given: EngineGiven
  readonly desk: Desk
  readonly shelf: FileShelf
  readonly now: () => Instant
}

export type QueryContext = Workplace & {
  readonly read: ReadableDb
  readonly register: OpenRegister
  readonly user: SignedInUser
  readonly scope: Scope
  /** Whether the user's role may read a protected group, and the look can be noted just now. */
  readonly mayRead: (fieldGroup: FieldGroup) => boolean
  /** Notes a look at a protected group of a person's facts; only after `mayRead`. */
  readonly look: (personId: string, fieldGroup: FieldGroup) => void
}

export type CommandContext = QueryContext & {
  readonly db: WritableDb
  readonly work: UnitOfWork
}

/**
 * Long work writes through one transaction that stays open between batches; others wait or are told. Work whose
 * people come `told` can write nothing else that refers to another row.
 */
export type LongWrite = <T>(
  write: (work: UnitOfWork, db: WritableDb) => Promise<Result<T>>,
  people?: 'told',
) => Promise<Result<T>>

export type JobContext = QueryContext & {
  readonly longWrite: LongWrite
  /** Whether long work holds the writer just now. */
  readonly isWriting: () => boolean
}

type Given<K> = K extends 'door'
  ? Workplace
  : K extends 'query'
    ? QueryContext
    : K extends 'command'
      ? CommandContext
      : JobContext

type Answered<K, T> = K extends 'query' | 'command' ? Result<T> : Result<T> | Promise<Result<T>>

/** What answers one question. A query and a command answer at once; a door and a job may take time. */
export type Handler<N extends QuestionName> = (
  context: Given<Contract[N]['kind']>,
  input: ParsedInputOf<N>,
) => Answered<Contract[N]['kind'], OutputOf<N>>

/** One handler for each question: a missing or wrong one does not compile. */
export type Handlers = { readonly [N in QuestionName]: Handler<N> }

/** The handlers of one feature. */
export type HandlersOf<Questions> = Pick<Handlers, Extract<keyof Questions, QuestionName>>
