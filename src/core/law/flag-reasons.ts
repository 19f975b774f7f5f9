import { type Instant, toEpochMs } from '../dates/instant'
import type { Citation } from './citation'
import { code } from './engine/cell'
import type { ProgramLine } from './engine/program'
import type { FactName } from './fact-name'
import { type FindingKind, findingKinds } from './finding'
import type { Law } from './law'
import { lineOf } from './lines-of-held'
import { matrix } from './matrix'
import type { FactColumns } from './reading/fact-columns'
import { type StatusMatrix, statusMatrix } from './status-matrix'

/**
 * Why a line calls for attention: which rule by which source, from when it is counted, when it is due, how
 * long that leaves (negative: by how much it is over), and what is missing. Milliseconds since 1970; NaN
 * where there is none.
 */
export type FlagReason = {
  readonly row: number
  readonly line: ProgramLine
  readonly kind: FindingKind
  readonly source: Citation | null
  readonly from: number
  readonly due: number
  readonly leftMs: number
  readonly missing: readonly FactName[]
}

const isFlag = new Uint8Array(findingKinds.length)
for (const kind of ['due-soon', 'overdue', 'disputed', 'breached', 'cannot-be-computed'] as const)
  isFlag[code[kind]] = 1

/**
 * A reason for every cell of everyone's matrix that calls for attention, line by line.
 *
 * @example flagReasons(law, columns, asOf)[0]?.source?.cite //=> 'Constitution, art. 21'
 */
export const flagReasons = (
  law: Law,
  columns: FactColumns,
  asOf: Instant,
  { states, rows }: Pick<StatusMatrix, 'states' | 'rows'> = statusMatrix(law, columns, asOf),
): FlagReason[] => {
  const now = toEpochMs(asOf)
  const { lines, ask } = matrix(law, columns, asOf)
  const reasons: FlagReason[] = []
  for (const [index, line] of lines.entries()) {
    const source = lineOf(line)?.version.citations[0] ?? null
    const offset = index * rows
    for (let row = 0; row < rows; row += 1) {
      const state = states[offset + row] as number
      if (isFlag[state] === 0) continue
      const cell = ask(index, row, 'names')
      const isDated = state !== code.breached && state !== code['cannot-be-computed']
      reasons.push({
        row,
        line,
        kind: findingKinds[state] as FindingKind,
        source,
        from: cell.startEarliest,
        due: isDated ? cell.dueEarliest : Number.NaN,
        leftMs: isDated ? cell.dueEarliest - now : Number.NaN,
        missing: cell.missing.length === 0 ? none : [...cell.missing],
      })
    }
  }
  return reasons
}

const none: readonly never[] = []
