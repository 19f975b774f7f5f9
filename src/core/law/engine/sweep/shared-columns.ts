import type { ZoneDays } from '../../../dates/zone-days'
import type { Concern } from '../../concerns'
import type { Count } from '../../count'
import type { Expression } from '../../expression'
import type { MomentName } from '../../facts/moment-name'
import { type FactColumns, isHeld } from '../../reading/fact-columns'
import { no, yes } from '../../reading/person-reading'
import type { StartsFrom } from '../../starts-from'
import { code } from '../cell'
import { answerUnknown, concernsThem, doesNotConcern } from '../compile-concerns'
import { compileOnset } from '../compile-onset'
import type { CountingEnvironment } from '../counters'
import { type MadeOf, madeOf } from './made-of'
import { concernedColumn, startedColumn } from './opening-column'
import { type StartColumn, startColumn } from './start-column'
import { notSwept, open } from './swept'
import { truthColumn } from './truth-column'

/** What many lines ask of the same people, worked out once; nothing that it gives is to be written to. */
export type SharedColumns = {
  readonly columns: FactColumns
  readonly env: CountingEnvironment
  /** Whom a clock concerns, as `compileConcerns` answers; `null` where it concerns everyone held. */
  readonly answers: (concerns: readonly Concern[], now: number) => Uint8Array | null
  /** The states with which a line opens: who is plain for it, whom it concerns and, where asked, who has started. */
  readonly openings: (opening: Opening, now: number) => Uint8Array
  readonly truths: (expression: Expression, now: number) => Uint8Array
  /** Since when a clock has concerned them, as `compileOnset` tells it; `null` where that is from its own start. */
  readonly onsets: (concerns: readonly Concern[], now: number) => Float64Array | null
  readonly starts: (startsFrom: StartsFrom) => StartColumn
  /** The days from which day counts run that start at these moments. */
  readonly daysToCountFrom: (starts: Float64Array) => Float64Array
  /** The rows of those of whom one of these moments is recorded. */
  readonly rowsWith: (names: readonly MomentName[]) => Int32Array
  /** A column of moments for a sweep's own use, until it has ended. */
  readonly scratch: (name: string) => Float64Array
  /** What was worked out of a column before, for whatever law; and for this one, where calendars or alarms count. */
  readonly made: MadeOf
  readonly madeByLaw: MadeOf
  /** When the times of other rules are over, by their ids, for clocks that start from there. */
  readonly dues: Map<string, { readonly now: number; readonly column: DueColumn }>
}

/** What the states are opened by that many lines begin with. */
export type Opening = {
  readonly concerns: readonly Concern[]
  /** Whether a line leaves those to its own program whose custody has breaks, or whose clocks were extended. */
  readonly mindsBreaks: boolean
  readonly mindsExtensions: boolean
  /** `null` where more than the start tells who has started. */
  readonly startsFrom: StartsFrom | null
}

/** When the time of another rule is over, one a row; NaN where it has none. */
export type DueColumn = {
  readonly earliest: (row: number) => number
  readonly latest: (row: number) => number
  readonly count: Count
}

type KeptColumns = Omit<SharedColumns, 'env' | 'madeByLaw' | 'dues'>

/**
 * Columns over the facts of many people that lines share. Nothing in them but the calendars and the alarms hangs on
 * the law, so they are kept with the facts: the next minute, or another law, finds them there.
 *
 * @example sharedColumns(columns, env).starts(fromTheHandover).found[0] //=> 0
 */
export const sharedColumns = (columns: FactColumns, env: CountingEnvironment): SharedColumns => {
  let byZone = keptWith.get(columns)
  if (byZone === undefined) {
    byZone = new Map()
    keptWith.set(columns, byZone)
  }
  let shared = byZone.get(env.zone)
  if (shared === undefined) {
    shared = newShared(columns, env.zone)
    byZone.set(env.zone, shared)
  }
  return { ...shared, env, madeByLaw: madeOf(), dues: new Map() }
}

const keptWith = new WeakMap<FactColumns, Map<ZoneDays, KeptColumns>>()

const newShared = (columns: FactColumns, zone: ZoneDays): KeptColumns => {
  const { length } = columns
  const truths = keptAt((expression: Expression, now) => truthColumn(expression, columns, now))
  const answers = keptAt((concerns: readonly Concern[], now) => answerColumn(concerns, now, truths, length))
  const days = new WeakMap<Float64Array, Float64Array>()
  const scratch = kept((_name: string) => new Float64Array(length))
  const starts = kept((startsFrom: StartsFrom) => startColumn(startsFrom, columns))
  const plain = kept((mindsBreaks: boolean, mindsExtensions: boolean) =>
    plainColumn(columns, mindsBreaks, mindsExtensions),
  )
  const answersOf = (concerns: readonly Concern[], now: number): Uint8Array | null =>
    concerns.length === 0 ? null : answers(concerns, now)
  // What is so at the instant of the reading holds as long as the reading does, and so does since when it is so.
  const onsets = keptAt((concerns: readonly Concern[], now) => {
    const onset = compileOnset(concerns)
    if (onset === null) return null
    return Float64Array.from(columns.persons, (person) => onset(person, Number.NEGATIVE_INFINITY, now))
  })
  const openings = keptAt((asked: Opening, now) => {
    const concerned = concernedColumn(
      plain(asked.mindsBreaks, asked.mindsExtensions),
      answersOf(asked.concerns, now),
    )
    return asked.startsFrom === null ? concerned : startedColumn(concerned, starts(asked.startsFrom))
  })
  return {
    columns,
    truths,
    answers: answersOf,
    openings,
    onsets,
    starts,
    daysToCountFrom: (starts) => {
      const known = days.get(starts)
      if (known !== undefined) return known
      const found = starts.map((at) => (Number.isNaN(at) ? Number.NaN : zone.dayToCountFrom(at)))
      days.set(starts, found)
      return found
    },
    rowsWith: kept((names: readonly MomentName[]) => {
      const counts = names.map((name) => columns.moment(name).count)
      const rows: number[] = []
      for (let row = 0; row < length; row += 1)
        if (counts.some((count) => (count[row] as number) > 0)) rows.push(row)
      return Int32Array.from(rows)
    }),
    scratch,
    made: madeOf(),
  }
}

const answerColumn = (
  concerns: readonly Concern[],
  now: number,
  truths: SharedColumns['truths'],
  length: number,
): Uint8Array => {
  const found = new Uint8Array(length).fill(concernsThem)
  for (const { condition, whenUnknown } of concerns) {
    const unknownIs = answerUnknown(whenUnknown)
    const truth = truths(condition, now)
    for (let row = 0; row < length; row += 1) {
      const one = truth[row]
      if (one === no) found[row] = doesNotConcern
      else if (one !== yes && found[row] !== doesNotConcern && unknownIs > (found[row] as number))
        found[row] = unknownIs
    }
  }
  return found
}

const plainColumn = (
  { state, interrupted, extended }: FactColumns,
  mindsBreaks: boolean,
  mindsExtensions: boolean,
): Uint8Array =>
  state.map((one, row) => {
    if (one === 0) return code['not-applicable']
    const isOdd =
      one !== isHeld || (mindsBreaks && interrupted[row] === 1) || (mindsExtensions && extended[row] === 1)
    return isOdd ? notSwept : open
  })

// What is asked for is data: the same text is the same question.
const kept = <Asked extends readonly unknown[], Column>(
  make: (...asked: Asked) => Column,
): ((...asked: Asked) => Column) => {
  const known = new Map<string, Column>()
  return (...asked) => {
    const key = JSON.stringify(asked)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(...asked)
    known.set(key, made)
    return made
  }
}

// Of conditions only one that looks back so many hours from now is another one a minute later.
const keptAt = <Asked, Column>(
  make: (asked: Asked, now: number) => Column,
): ((asked: Asked, now: number) => Column) => {
  const known = new Map<string, { readonly now: number; readonly column: Column }>()
  return (asked, now) => {
    const key = JSON.stringify(asked)
    const found = known.get(key)
    if (found !== undefined && (found.now === now || !key.includes('"within"'))) return found.column
    const column = make(asked, now)
    known.set(key, { now, column })
    return column
  }
}
