import type { Instant } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import { calendarsOfRule } from '../../core/law/calendars-of-rule'
import type { lawQuestions } from '../../core/law/law-questions'
import type { Rule } from '../../core/law/rule'
import type { WorkingCalendar } from '../../core/law/working-calendar'
import { conflict, ok, refuse } from '../../core/result'
import { proposeCalendar } from '../calendars/propose-calendar'
import { shippedCalendars } from '../calendars/shipped-calendars'
import type { CommandContext, HandlersOf } from '../handler'
import { calendarsOf, lawOfRegister } from '../law/law-of-register'
import { lawRows } from '../law/law-rows'
import { namesOf } from '../store/custody-rows'
import { statementsOf } from '../store/entities'
import { zoneOf } from './zone-of'

type Calendars = Pick<
  typeof lawQuestions,
  'law.calendars' | 'calendars.propose' | 'calendars.save' | 'calendars.confirm'
>

export const calendarsHandlers: HandlersOf<Calendars> = {
  'law.calendars': ({ read }) => {
    const rows = lawRows(read)
    const users = namesOf(read, 'user')
    const needed = neededBy(lawOfRegister(read).packs)
    return ok(
      calendarsOf(rows, users).map((calendar) => {
        const stored = rows.calendars.find(({ id }) => id === calendar.id)
        return {
          calendar,
          isShipped: shippedCalendars.some(({ id }) => id === calendar.id),
          isStored: stored !== undefined,
          savedAt: (stored?.savedAt ?? null) as Instant | null,
          savedByName: stored === undefined ? null : (users.get(stored.savedBy) ?? ''),
          neededBy: needed.get(calendar.id) ?? [],
        }
      }),
    )
  },

  'calendars.propose': async (_, wanted) => {
    const proposed = await proposeCalendar(wanted)
    return proposed.ok ? ok({ calendar: proposed.value }) : proposed
  },

  'calendars.save': (context, { calendar }) => {
    keep(context, calendar, null)
    return ok(null)
  },

  'calendars.confirm': (context, { id }) => {
    const { read, user, work } = context
    const calendar = calendarsOf(lawRows(read), namesOf(read, 'user')).find((one) => one.id === id)
    if (calendar === undefined) return refuse({ code: 'not-found', what: 'calendar' })
    if (calendar.confirmed !== null) return conflict('calendar.confirmedAlready')
    keep(context, calendar, { on: localDay(work.action.recordedAt, zoneOf(read)), by: user.id })
    return ok(null)
  },
}

/** Writes a calendar; who confirmed it stands beside the contents, so that nobody can send it with them. */
function keep(
  { db, work, user }: CommandContext,
  calendar: WorkingCalendar,
  confirmed: { on: string; by: string } | null,
): void {
  const row = {
    contents: JSON.stringify({ ...calendar, confirmed: null }),
    confirmedOn: confirmed?.on ?? null,
    confirmedBy: confirmed?.by ?? null,
  }
  const present = statementsOf(db, 'workingCalendar').find(calendar.id)
  const saved = { savedAt: work.action.recordedAt, savedBy: user.id }
  if (present === null) work.insert('workingCalendar', { id: calendar.id, ...row, ...saved })
  else
    work.update(
      'workingCalendar',
      calendar.id,
      present.contents === row.contents ? row : { ...row, ...saved },
    )
}

type NeededBy = { packId: string; ruleId: string; title: Rule['title'] }

function neededBy(packs: ReturnType<typeof lawOfRegister>['packs']): ReadonlyMap<string, NeededBy[]> {
  const needed = new Map<string, NeededBy[]>()
  for (const pack of packs)
    for (const rule of pack.rules) {
      for (const id of calendarsOfRule(rule)) {
        const rules = needed.get(id) ?? []
        needed.set(id, rules)
        rules.push({ packId: pack.id, ruleId: rule.id, title: rule.title })
      }
    }
  return needed
}
