import type { format as source } from '../en/format'

export const format = {
  'format.day': '{weekday} {day} {month}',
  'format.dayYear': '{weekday} {day} {month} {year}',
  'format.dayLong': '{weekdayLong} {day} {monthLong} {year}',
  'format.time': '{hour}:{minute}',
  'format.dayTime': '{weekday} {day} {month} {hour}:{minute}',
  'format.dayTimeBrief': '{day} {month} {hour}:{minute}',
  'format.dayYearTime': '{weekday} {day} {month} {year} {hour}:{minute}',
  'duration.minutes': '{m} min',
  'duration.hoursMinutes': '{h} h {m} min',
  'duration.daysHours': '{d} j {h} h',
  'duration.daysHoursMinutes': '{d} j {h} h {m} min',
  'duration.spokenHours':
    '{hours, plural, one {# heure} other {# heures}} {minutes, plural, one {# minute} other {# minutes}}',
  'duration.spokenDays':
    '{days, plural, one {# jour} other {# jours}} {hours, plural, one {# heure} other {# heures}}',
} satisfies Record<keyof typeof source, string>
