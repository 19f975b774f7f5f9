import { documentContradictions } from '../../../core/law/facts/document-contradictions'
import type { DocumentFault } from '../../../core/law/facts/document-fault'
import { nearestNames } from '../../../core/law/facts/nearest-names'
import type { PersonDocument } from '../../../core/law/facts/person-document'
import { readPersonDocument } from '../../../core/law/facts/read-person-document'
import type { Law } from '../../../core/law/law'
import type { CommandText } from '../words/command-words'
import { faultWords } from './fault-words'
import { jsonPlaces, nameWrittenTwice, type Place } from './json-places'

/** One fault of a person: where in the text, where in the data, and why, in words. */
export type PersonFault = {
  readonly place: Place
  readonly path: readonly (string | number)[]
  readonly reason: string
}
export type PersonRead =
  | { readonly ok: true; readonly document: PersonDocument }
  | { readonly ok: false; readonly id: string | null; readonly faults: readonly PersonFault[] }

/** A person out of the text of one JSON value, or every fault of it. */
export const readPerson = (text: string, law: Law, t: CommandText): PersonRead => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const places = jsonPlaces(text)
    const { place, found } = places.ok ? { place: { line: 1, column: 1 }, found: '' } : places
    const reason = found === '' ? t('fault.jsonEnds') : t('fault.notJson', { found })
    return { ok: false, id: null, faults: [{ place, path: [], reason }] }
  }
  const read = readPersonDocument(value)
  const twice = nameWrittenTwice(text, value)
  const faults: readonly DocumentFault[] =
    twice !== null
      ? [{ path: twice, kind: 'writtenTwice', detail: { field: String(twice.at(-1)) } }]
      : read.ok
        ? [...extensionFaults(read.document, law), ...documentContradictions(read.document, law.zone)]
        : read.faults
  if (read.ok && faults.length === 0) return read
  const places = jsonPlaces(text)
  return {
    ok: false,
    id: idOf(value),
    faults: faults.map((fault) => ({
      place: places.ok ? places.placeOf(fault.path) : { line: 1, column: 1 },
      path: fault.path,
      reason: faultWords(fault, law.zone, t),
    })),
  }
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null

// An extension that no rule knows would count for nothing without a word. Rules of packs that were not
// asked for are left alone.
const extensionFaults = (document: PersonDocument, law: Law): DocumentFault[] =>
  (document.extensions ?? []).flatMap(({ rule: id, extension }, index): DocumentFault[] => {
    const rules = law.packs.flatMap((pack) => (id.startsWith(`${pack.id}-`) ? pack.rules : []))
    if (rules.length === 0) return []
    const rule = rules.find((one) => one.id === id)
    if (rule === undefined) {
      const nearest = nearestNames(
        id,
        rules.map((one) => one.id),
      ).join(', ')
      return [
        {
          path: ['extensions', index, 'rule'],
          kind: 'unknownName',
          detail: { given: id, field: 'rule', nearest },
        },
      ]
    }
    const known = [
      ...new Set(
        rule.versions.flatMap(({ lines }) =>
          lines.flatMap(({ extendedBy }) => extendedBy.map((one) => one.extension)),
        ),
      ),
    ]
    if (known.includes(extension)) return []
    const detail = { given: JSON.stringify(extension), allowed: known.join(', ') || '-' }
    return [{ path: ['extensions', index, 'extension'], kind: 'notAllowed', detail }]
  })
