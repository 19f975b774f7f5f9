import type { Birth } from '../people/birth'
import { tidyCell } from './cell-text'
import type { Draft, DraftTime, MissingFact } from './draft'
import type { ImportField } from './import-field'
import { type ImportPlan, startFields } from './import-plan'
import type { Refusal, RowFault } from './refusal'
import { type ReadTime, type RowWork, rowWork } from './row-work'

/** The longest cell that is read, in characters. A register's note is not longer; a broken file's cell is. */
const maxCellLength = 32_768

/** What a spreadsheet's cell may be instead of a plain value. */
export type CellMark = 'formula' | 'spreadsheetError' | 'merged'

/** What reading the file found about single cells of a row, by column. */
export type CellMarks = ReadonlyMap<number, CellMark>

/** A row becomes a draft or a refusal; there is no third way, and nothing is half taken in. */
export type CheckedRow =
  | { readonly kind: 'accepted'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

// What a person's file takes of each (people/person.ts, custody/order.ts).
const longText = 4000
const maxLength: { readonly [F in ImportField]?: number } = {
  name: 200,
  'name.family': 200,
  'name.given': 200,
  'name.script': 200,
  number: 60,
  identifier: 120,
  unit: 300,
  'order.number': 120,
}

// Controls other than tab and line ends, lone halves of a surrogate pair, code points that are no characters.
const notText = /[\p{Cc}--[\t\n\r]]|\p{Cs}|\p{Noncharacter_Code_Point}/v

/**
 * Checks one row under a plan. `line` is where the row begins in the file.
 * Every fault of the row is listed, not only the first, so that it can be mended in one go.
 */
export const checkRow = (
  cells: readonly string[],
  line: number,
  plan: ImportPlan,
  marks?: CellMarks,
): CheckedRow => {
  const work = rowWork()
  if (cells.length > plan.width && cells.slice(plan.width).some((cell) => tidyCell(cell) !== '')) {
    work.faults.push({
      column: '',
      value: cells.slice(plan.width).join(' ').slice(0, 200),
      reason: 'tooManyCells',
    })
  }
  for (const column of plan.columns) {
    const raw = cells[column.index] ?? ''
    const mark = marks?.get(column.index)
    if (mark !== undefined) {
      work.faults.push({ column: column.name, value: raw.slice(0, 200), reason: mark })
      continue
    }
    if (raw === '') continue
    if (raw.length > maxCellLength) {
      work.faults.push({
        column: column.name,
        value: `${raw.slice(0, 80)}…`,
        reason: 'tooLong',
        detail: { length: raw.length },
      })
      continue
    }
    const text = tidyCell(raw)
    if (plan.isNull(text)) continue
    const fault = textFault(text, column.field)
    if (fault === null) column.read(text, work)
    else work.faults.push({ column: column.name, value: text.slice(0, 200), ...fault })
  }
  const noteLength = work.notes.reduce((total, note) => total + note.length + 1, 0)
  if (noteLength > longText) {
    work.faults.push({ column: '', value: '', reason: 'tooLong', detail: { length: noteLength } })
  }
  judge(work, plan)
  return work.faults.length > 0
    ? { kind: 'refused', refusal: { line, faults: work.faults } }
    : { kind: 'accepted', draft: draftOf(work, line, plan) }
}

const textFault = (text: string, field: ImportField): Pick<RowFault, 'reason' | 'detail'> | null => {
  if (notText.test(text)) return { reason: 'notText' }
  return text.length > (maxLength[field] ?? longText)
    ? { reason: 'tooLong', detail: { length: text.length } }
    : null
}

const earlier = (one: ReadTime, two: ReadTime): boolean =>
  one.time.precision === 'minute' && two.time.precision === 'minute'
    ? one.time.at < two.time.at
    : one.time.on < two.time.on

const columnOf = (plan: ImportPlan, ...fields: readonly string[]): string =>
  plan.columns.find((column) => fields.includes(column.field))?.name ?? ''

const judge = (work: RowWork, plan: ImportPlan): void => {
  const { stop, handover, arrival, end } = work.times
  const before = (late: ReadTime, first: ReadTime, reason: RowFault['reason']) => {
    if (earlier(late, first))
      work.faults.push({ column: late.column, value: late.text, reason, detail: { other: first.text } })
  }
  if (handover && stop) before(handover, stop, 'handoverBeforeStop')
  if (arrival && stop) before(arrival, stop, 'arrivalBeforeStop')
  else if (arrival && handover) before(arrival, handover, 'arrivalBeforeHandover')
  const start = stop ?? handover ?? arrival
  if (end && start) before(end, start, 'endBeforeStart')
  if (work.birth?.kind === 'exact' && start && start.time.on < work.birth.on) {
    const { column = '', text = '' } = work.birthCell ?? {}
    work.faults.push({ column, value: text, reason: 'startBeforeBirth', detail: { other: start.text } })
  }
  // A start cell that is wrong is already a fault; only one that is empty is a missing start.
  const starts = startFields(plan).map((field) => columnOf(plan, field))
  const faulty = work.faults.some((fault) => starts.includes(fault.column))
  if (!start && !faulty && plan.missingStart === 'refuse') {
    work.faults.push({ column: starts[0] ?? '', value: '', reason: 'missingStart' })
  }
  if (end && endKindOf(work, plan) === undefined) {
    const byWord = plan.fields.has('end.kind')
    work.faults.push({
      column: byWord ? columnOf(plan, 'end.kind') : end.column,
      value: end.text,
      reason: byWord ? 'unknownWord' : 'needsEndKind',
    })
  }
  if (work.orderNumber !== null && plan.orderKind === undefined) {
    work.faults.push({
      column: columnOf(plan, 'order.number'),
      value: work.orderNumber,
      reason: 'needsOrderKind',
    })
  }
  const named = work.familyName !== '' || work.givenName !== '' || work.scriptName !== ''
  if (!named && work.number === null && work.identifiers.length === 0 && plan.nameless === 'refuse') {
    work.faults.push({
      column: columnOf(plan, 'name', 'name.family', 'name.given', 'number', 'identifier'),
      value: '',
      reason: 'noNameNoNumber',
    })
  }
}

const endKindOf = (work: RowWork, plan: ImportPlan) => work.endKind ?? plan.endKind

const birthOf = (work: RowWork): Birth => {
  const { birth, claimedOn } = work
  if (claimedOn !== undefined && !(birth?.kind === 'exact' && birth.on === claimedOn)) {
    // A disputed birth has no room for a year alone.
    if (birth?.kind === 'year' && work.birthCell)
      work.notes.push(`${work.birthCell.column}: ${work.birthCell.text}`)
    return { kind: 'disputed', claimedOn, recordedOn: birth?.kind === 'exact' ? birth.on : null }
  }
  if (birth !== undefined) return birth
  const { stated } = work
  return stated === undefined ? { kind: 'unknown' } : { kind: 'estimated', ...stated }
}

const unknownTime: DraftTime = { precision: 'unknown' }

const draftOf = (work: RowWork, line: number, plan: ImportPlan): Draft => {
  const events: Draft['events'][number][] = []
  const missing: MissingFact[] = []
  for (const field of ['stop', 'handover', 'arrival'] as const) {
    const found = work.times[field]
    if (found) events.push({ kind: field, time: found.time })
    else if (plan.fields.has(field)) {
      missing.push(field)
      // Liberty was taken at a stop, so a stop without its time is an event whose time is unknown; leaving it
      // out would let the stay begin at the arrival.
      if (field === 'stop') events.push({ kind: 'stop', time: unknownTime })
    }
  }
  const first = startFields(plan)[0] ?? 'arrival'
  // A start that is unknown is not absent: the stay has its first event, without a time.
  if (events.length === 0) events.push({ kind: first, time: unknownTime })
  const { end } = work.times
  const endKind = endKindOf(work, plan)
  if (end && endKind) events.push({ kind: endKind, time: end.time })
  const birth = birthOf(work)
  if (birth.kind === 'unknown') missing.push('birth')
  if (work.sex === 'unknown') missing.push('sex')
  if (work.nationalities.length === 0) missing.push('nationality')
  const named = work.familyName !== '' || work.givenName !== '' || work.scriptName !== ''
  if (!named) missing.push('name')
  if (plan.fields.has('asylum') && work.asylum === undefined) missing.push('asylum')
  const nameless = !named && work.number === null && work.identifiers.length === 0
  return {
    line,
    familyName: work.familyName,
    givenName: work.givenName,
    scriptName: work.scriptName,
    number: nameless ? `#${line}` : work.number,
    identifiers: work.identifiers,
    birth,
    sex: work.sex,
    nationalities: work.nationalities,
    languages: work.languages,
    note: work.notes.join('\n'),
    events,
    unit: work.unit,
    order:
      work.orderNumber === null || plan.orderKind === undefined
        ? null
        : { kind: plan.orderKind, number: work.orderNumber },
    hasAskedAsylum: work.asylum === true,
    missing,
    ambiguousTime: work.ambiguousTime,
  }
}
