import type { format as source } from '../en/format'

export const format = {
  'format.day': '{weekday} {day} {month}',
  'format.dayYear': '{weekday} {day} {month} {year}',
  'format.dayLong': '{weekdayLong} {day} de {monthLong} de {year}',
  'format.time': '{hour}:{minute}',
  'format.dayTime': '{weekday} {day} {month} {hour}:{minute}',
  'format.dayTimeBrief': '{day} {month} {hour}:{minute}',
  'format.dayYearTime': '{weekday} {day} {month} {year} {hour}:{minute}',
  'duration.minutes': '{m} min',
  'duration.hoursMinutes': '{h} h {m} min',
  'duration.daysHours': '{d} d {h} h',
  'duration.daysHoursMinutes': '{d} d {h} h {m} min',
  'duration.spokenHours':
    '{hours, plural, one {# hora} other {# horas}} {minutes, plural, one {# minuto} other {# minutos}}',
  'duration.spokenDays':
    '{days, plural, one {# día} other {# días}} {hours, plural, one {# hora} other {# horas}}',
} satisfies Record<keyof typeof source, string>
