import type { Readable } from 'node:stream'
import type { Language } from '../../core/words/language'
import type { CommandText, CommandWordKey } from './words/command-words'

/** What a command of the command line may use of the terminal it runs in. */
export type Terminal = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The reader's language. What other programs read (JSON, names of options and columns) is the same in all. */
  readonly language: Language
  /** Whether the reader named the language, and not only the terminal is set to it. */
  readonly isLanguageChosen?: boolean
  /** A message of `words/<language>/` in the reader's language. */
  readonly t: CommandText
  /** Says one line on the output, or on the error stream. */
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  /** What `-` reads; the standard input without it. */
  readonly input?: Readable
  /** Asks for one line; a secret one is not shown while it is typed. `null` where nobody can answer. */
  readonly ask: (question: string, kind: 'shown' | 'secret') => Promise<string | null>
}

/** 0 = done and in order, 1 = not in order or refused, 2 = called wrongly. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  /** The message that tells how the command is called. */
  readonly usage: CommandWordKey
  readonly run: (terminal: Terminal) => Promise<ExitCode>
}
