import { statSync } from 'node:fs'
import { resolve } from 'node:path'

const ending = '.habeas'

/** A path that came from outside, or null: a text, our ending, and a file that is there (reader's line 24). */
export function registerFile(offered: unknown): string | null {
  if (typeof offered !== 'string' || !offered.endsWith(ending) || offered.includes('\0')) return null
  const there = statSync(offered, { throwIfNoEntry: false })
  return there?.isFile() === true ? offered : null
}

/** The register a double click put among the arguments (Windows, Linux), made absolute. */
export function fileInArgs(args: readonly string[], folder: string): string | null {
  const named = args.slice(1).find((each) => !each.startsWith('-') && each.endsWith(ending))
  return named === undefined ? null : registerFile(resolve(folder, named))
}

/** The register that a second start sent along. */
export function fileInMessage(message: unknown): string | null {
  return typeof message === 'object' && message !== null && 'file' in message
    ? registerFile(message.file)
    : null
}
