/** How dates and lengths of time are put together. In core, because the command line writes them too. */
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
  'duration.daysHours': '{d} d {h} h',
  'duration.daysHoursMinutes': '{d} d {h} h {m} min',
  'duration.spokenHours':
    '{hours, plural, one {# hour} other {# hours}} {minutes, plural, one {# minute} other {# minutes}}',
  'duration.spokenDays':
    '{days, plural, one {# day} other {# days}} {hours, plural, one {# hour} other {# hours}}',
} as const
