import { isZone } from '../../../core/dates/is-zone'
import { type HouseAlarmHours, suggestedHouseAlarmHours } from '../../../core/law/count'
import { nearestNames } from '../../../core/law/facts/nearest-names'
import type { Law } from '../../../core/law/law'
import type { Pack } from '../../../core/law/pack'
import type { WorkingCalendar } from '../../../core/law/working-calendar'
import { readCalendar, shippedCalendars } from '../../calendars/shipped-calendars'
import { shippedPack, shippedPackIds } from '../../law-packs'
import { faultLines, readPackFile } from '../law/read-pack-file'
import type { Terminal } from '../terminal'
import { textOfFile } from '../text-of-file'
import type { EvaluateOptions } from './evaluate-options'

type Wanted = Pick<EvaluateOptions, 'law' | 'zone' | 'houseAlarms' | 'calendars' | 'packs'>

/** The law that a command was called with, or null once it was said what is wrong with the call. */
export const lawForCommand = (wanted: Wanted, terminal: Terminal): Law | null => {
  const { complain, t } = terminal
  const { zone } = wanted
  if (zone === undefined || !isZone(zone)) {
    complain(zone === undefined ? t('evaluate.zoneNeeded') : t('evaluate.notAZone', { given: zone }))
    return null
  }
  const packs = packsFor(wanted, terminal)
  const calendars = calendarsFor(wanted.calendars, terminal)
  if (packs === null || calendars === null) return null
  const houseAlarms = alarmsFrom(wanted.houseAlarms)
  if (houseAlarms === null) {
    complain(t('evaluate.notAlarms', { given: wanted.houseAlarms ?? '' }))
    return null
  }
  return { packs, zone, calendars, houseAlarms }
}

const packsFor = ({ law, packs: files }: Wanted, terminal: Terminal): readonly Pack[] | null => {
  const { complain, t } = terminal
  const known = shippedPackIds.join(', ')
  if (law === undefined && files.length === 0) {
    complain(t('evaluate.lawNeeded', { known }))
    return null
  }
  const ids = law === 'all' ? shippedPackIds : (law ?? '').split(',').flatMap((id) => id.trim() || [])
  const packs: Pack[] = []
  for (const id of new Set(ids)) {
    const pack = shippedPack(id)
    if (pack === null) {
      complain(t('evaluate.unknownPack', { given: id, known }))
      return null
    }
    packs.push(pack)
  }
  for (const file of files) {
    const read = readPackFile(file, terminal)
    if (read === null) return null
    // A pack of one's own stands in for the shipped one of its name.
    const same = packs.findIndex(({ id }) => id === read.id)
    if (same === -1) packs.push(read)
    else packs[same] = read
  }
  return packs
}

const calendarsFor = (files: readonly string[], terminal: Terminal): readonly WorkingCalendar[] | null => {
  const calendars = new Map(shippedCalendars.map((calendar) => [calendar.id, calendar]))
  for (const file of files) {
    const text = textOfFile(file, terminal)
    if (text === null) return null
    const read = readCalendar(text)
    if (!read.ok) {
      for (const line of faultLines(file, text, read.problem, terminal.t)) terminal.complain(line)
      return null
    }
    calendars.set(read.value.id, read.value)
  }
  return [...calendars.values()]
}

const alarmsFrom = (given: string | undefined): HouseAlarmHours | null => {
  if (given === undefined) return suggestedHouseAlarmHours
  const hours = given.split(',').map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : 0))
  const [atOnce, withoutDelay, promptly] = hours
  if (hours.length !== 3 || !atOnce || !withoutDelay || !promptly) return null
  return { 'at-once': atOnce, 'without-delay': withoutDelay, 'promptly-before-a-judge': promptly }
}

/** The places in the law of the rules named by `--only`, all of them without it; null once it was said what is unknown. */
export const linesWanted = (
  only: string | undefined,
  lines: readonly { readonly rule: { readonly id: string } }[],
  { complain, t }: Terminal,
): readonly number[] | null => {
  if (only === undefined) return lines.map((_, index) => index)
  const wanted = only.split(',').flatMap((id) => id.trim() || [])
  const known = [...new Set(lines.map(({ rule }) => rule.id))]
  const unknown = wanted.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    complain(
      t('evaluate.unknownRule', { given: unknown, nearest: nearestNames(unknown, known).join(', ') || '-' }),
    )
    return null
  }
  return lines.flatMap(({ rule }, index) => (wanted.includes(rule.id) ? [index] : []))
}
