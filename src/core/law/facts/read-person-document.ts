import type { z } from 'zod'
import { instantFromOffsetText } from '../../dates/instant-from-offset-text'
import { isPlainDate } from '../../dates/plain-date'
import { wallClockMs } from '../../dates/wall-clock-ms'
import type { DocumentFault, DocumentFaultKind } from './document-fault'
import { listedNames, placesOfName } from './names-of-lists'
import { nearestNames } from './nearest-names'
import { type PersonDocument, personDocumentSchema } from './person-document'

/** A person file that was read, or every fault of it. */
export type DocumentRead =
  | { readonly ok: true; readonly document: PersonDocument }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] }

/**
 * Reads a person file, already parsed, or says what is wrong with it: each fault with its place, in terms
 * of what its writer probably meant. Nothing is repaired.
 *
 * @example readPersonDocument({ stays: [{ events: [{ kind: 'stop', at: '2026-01-05' }] }] })
 * //=> { ok: false, faults: [{ path: ['stays', 0, 'events', 0, 'at'], kind: 'dayForTime', … }] }
 */
export const readPersonDocument = (value: unknown): DocumentRead => {
  const read = personDocumentSchema.safeParse(value)
  if (read.success) return { ok: true, document: read.data }
  return { ok: false, faults: read.error.issues.map((issue) => faultOf(issue, value)) }
}

const faultOf = (issue: z.core.$ZodIssue, value: unknown): DocumentFault => {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  const given = at(value, path)
  const fault = (kind: DocumentFaultKind, detail: DocumentFault['detail'] = {}): DocumentFault => ({
    path,
    kind,
    detail,
  })
  if (issue.message === 'pack.atOrOn') return fault('atOrOn')
  if (issue.message === 'pack.forWhen')
    return given === undefined
      ? fault('forWhen')
      : fault('forNotHere', { kind: String(at(value, [...path.slice(0, -1), 'kind'])) })
  if (given === undefined && issue.code !== 'unrecognized_keys')
    return fault('missing', { field: String(path.at(-1) ?? '') })
  if (issue.message === 'pack.notATimeWithOffset' || issue.message === 'pack.notADayOrTime')
    return timeFault(fault, String(given), issue.message === 'pack.notADayOrTime')
  if (issue.message === 'pack.notANationality')
    return fault('notAllowed', { given: shown(given), allowed: 'AA … ZZ (ISO 3166-1), stateless, unknown' })
  if (issue.message === 'date.notADay')
    return instantFromOffsetText(String(given)) === null
      ? fault('notADay', { given: shown(given) })
      : fault('timeForDay', { given: shown(given) })
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownField(fault, issue.keys, at(value, path))
    case 'invalid_value':
      return unknownName(fault, path, given, issue.values.map(String))
    case 'invalid_union':
      return unknownName(
        fault,
        path,
        given,
        'options' in issue ? (issue.options as unknown[]).map(String) : [],
      )
    case 'invalid_type':
      return fault('wrongKind', { expected: issue.expected, given: shown(given) })
    case 'too_big':
    case 'too_small':
      return fault('outOfBounds', {
        given: shown(given),
        bound: String(issue.code === 'too_big' ? issue.maximum : issue.minimum),
      })
    default:
      return fault('notAllowed', { given: shown(given) })
  }
}

type Make = (kind: DocumentFaultKind, detail?: DocumentFault['detail']) => DocumentFault

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? ''
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

const timeFault = (fault: Make, given: string, mayBeADay: boolean): DocumentFault => {
  if (!mayBeADay && isPlainDate(given)) return fault('dayForTime', { given })
  if (wallClockMs(given) !== null && !isPlainDate(given)) return fault('timeWithoutOffset', { given })
  return fault(mayBeADay ? 'notADayOrTime' : 'notATime', { given: shown(given) })
}

const unknownField = (fault: Make, keys: readonly string[], object: unknown): DocumentFault => {
  const given = keys[0] ?? ''
  const near = nearestNames(
    given,
    fieldNames.filter((name) => at(object, [name]) === undefined),
  )
  return fault('unknownField', { given: keys.join(', '), nearest: near.join(', ') })
}

// Every field of the format by its name; those of one place are in the documentation.
const fieldNames = [
  ...['format', 'id', 'birth', 'sex', 'nationalities', 'stays', 'milestones', 'flags', 'answers'],
  'facilityAnswers',
  ...['extensions', 'events', 'orders', 'placements', 'kind', 'at', 'on', 'recorded', 'enteredInError'],
  ...['issued', 'served', 'effective', 'expires', 'from', 'to', 'for', 'fact', 'is', 'until', 'rule'],
  ...['extension', 'ordered', 'ground', 'year', 'statedAge', 'statedOn', 'claimedOn', 'recordedOn'],
]

const unknownName = (
  fault: Make,
  path: readonly (string | number)[],
  given: unknown,
  allowed: readonly string[],
): DocumentFault => {
  if (typeof given !== 'string')
    return fault('notAllowed', { given: shown(given), allowed: allowed.join(', ') })
  const place = placesOfName(given)
  if (place !== null) return fault('nameElsewhere', { given, place })
  if (allowed.length <= 6) return fault('notAllowed', { given: shown(given), allowed: allowed.join(', ') })
  const field = String(path.at(-1) ?? '')
  const everywhere = [...allowed, ...listedNames.flatMap(({ names }) => names)]
  return fault('unknownName', { given, field, nearest: nearestNames(given, everywhere).join(', ') })
}
