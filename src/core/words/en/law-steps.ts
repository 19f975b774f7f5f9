import type { StepSentence } from '../../law/step'

/** The sentences of a working. A date or an amount that a step ends in stands beside it, not in it. */
export const lawSteps = {
  'law.step.notHeldYet': 'Not held yet: no rule applies',
  'law.step.notInForce': 'No version of the rule was in force',
  'law.step.versionByStart':
    'The version in force when the clock started counts: {bounds, select, both {from {from} to {until}} from {from {from} on} until {up to {until}} other {always}}',
  'law.step.versionsPossible':
    'The start is not known well enough to choose one version of the rule. Each one that may count was read',
  'law.step.versionByEvaluation':
    'The version in force at the instant evaluated at counts: {bounds, select, both {from {from} to {until}} from {from {from} on} until {up to {until}} other {always}}',
  'law.step.setAside': 'A court has set the text aside: it is shown and raises no alarm',
  'law.step.challenge.state-of-exception':
    'A state of exception may suspend this text. Suspended now: {is, select, yes {yes, as recorded} no {no, as recorded} other {not recorded}}. Its dates are shown all the same',
  'law.step.challenge.litigation':
    'The validity of this text is before the courts. Its dates are shown until they decide',
  'law.step.challenge.conflicting-law':
    'Another text says otherwise. Until that is settled the one that protects more is shown',
  'law.step.fact.yes': 'Condition: {fact} – yes',
  'law.step.fact.no': 'Condition: {fact} – no',
  'law.step.fact.unknown': 'Condition: {fact} – not recorded',
  'law.step.fact.facility.yes': 'Condition: {fact} – yes, recorded for the facility',
  'law.step.fact.facility.no': 'Condition: {fact} – no, recorded for the facility',
  'law.step.assumed': 'What is unknown counts as the stricter case: the rule is taken to apply',
  'law.step.start': 'The clock starts: {moment}',
  'law.step.startDay': 'The clock starts: {moment}. Only the day is known: between {at} and {notAfter}',
  'law.step.startBound': 'The clock starts: {moment}. It is not known when; no later than {notAfter}',
  'law.step.startMissing': 'The start is not recorded: {moments}',
  'law.step.startNotYet': 'The clock has not started',
  'law.step.startNeverDone': 'Not done: {moment}. The clock starts when the time for it ended',
  'law.step.lastAct':
    'Counted from the last act: {moment}, {acts, plural, one {# act so far} other {# acts so far}}',
  'law.step.count.elapsed': 'Counted as elapsed time. Weekends and holidays count',
  'law.step.count.calendar-days':
    'Counted in {unit, select, weeks {weeks} other {days}} of the calendar, to 24:00 of the last day. The day of the start {firstDay, select, included {is the first} other {is not counted}}',
  'law.step.count.clear-days-before':
    'Counted backward in clear days: neither the last day for acting nor the day itself counts',
  'law.step.count.months':
    'Counted in months, to 24:00 of the last day. The day of the start {firstDay, select, included {is the first} other {is not counted}}',
  'law.step.count.days-to-the-clock-time': 'Counted in days, to the same time on the clock',
  'law.step.count.working-days':
    'Counted in working days of the calendar “{calendar}”, to 24:00 of the last. The day of the start {firstDay, select, included {is the first} other {is not counted}}',
  'law.step.count.hours-on-counted-days': 'Counted in hours that do not run on: {skips}',
  'law.step.count.at-that-moment': 'No time is allowed: it applies from the first moment',
  'law.step.count.house-alarm':
    'The text gives no number ({class}). The alarm is a setting of this facility, not law',
  'law.step.count.no-number': 'The text gives no number of hours or days',
  'law.step.reading.earliest': 'Earlier reading of the text',
  'law.step.reading.latest': 'Later reading of the text',
  'law.step.firstDayCounted': 'First day counted: {on}; last day: {last}',
  'law.step.restDays': '{days, plural, one {# weekend day is skipped} other {# weekend days are skipped}}',
  'law.step.holiday': 'Holiday skipped: {name}',
  'law.step.holidayUncertain': 'Skipped in this reading, although it is doubtful: {name}',
  'law.step.hoursOfDay': 'Hours that run on {on}',
  'law.step.holidayCounted': 'Doubtful, and counted in this reading as a working day: {name}',
  'law.step.monthTooShort': 'The month has no day {number}: {took} stands in for it',
  'law.step.calendarUnconfirmed': 'Nobody here has confirmed the calendar “{calendar}”',
  'law.step.calendarMissing': 'The calendar “{calendar}” is missing',
  'law.step.paused': 'Time at large is not counted: {from} to {until}',
  'law.step.pausedSince': 'At large since {from}: the clock stands still',
  'law.step.pausedTotal': 'The clock stood still before the date was reached',
  'law.step.extension.yes': 'Extended by order: {extension}, ordered {at}',
  'law.step.extension.too-late':
    'Extends nothing: {extension}, ordered {at}, was ordered after the time had run out',
  'law.step.extension.ground-missing':
    'Extends nothing: {extension}, ordered {at}, rests on no ground that the text names',
  'law.step.extension.used-up':
    'Extends nothing: {extension}, ordered {at}, goes beyond the number of times that the text allows',
  'law.step.extension.end-missing': 'Extends nothing: {extension}, ordered {at}, names no end',
  'law.step.absoluteMaximum': 'With every extension, never longer than this',
  'law.step.due': 'Due',
  'law.step.dueBetween': 'Two readings: due {earliest} or {latest}',
  'law.step.noNumber': 'Never due: the text gives no number',
  'law.step.notBefore': 'It may not be done before that date either',
  'law.step.met': 'Met by: {moment}',
  'law.step.metDay': 'Met by: {moment}, between {from} and {until}',
  'law.step.onset': 'The conditions of the rule are met only since {at}',
  'law.step.excused': 'The reasons that the text asks for are recorded: {facts}',
  'law.step.excusedLater': 'Only since {at}: {late} passed without them',
  'law.step.reasonMissing': 'Only this would excuse it, and it is not recorded: {facts}',
  'law.step.state.not-applicable': 'So: not applicable, {because}',
  'law.step.state.printed-term': 'So: in the text only, no alarm',
  'law.step.state.satisfied': 'So: met in time',
  'law.step.state.satisfied-late': 'So: met, {late} late',
  'law.step.state.running': 'So: running, not reached yet',
  'law.step.state.due-soon': 'So: due soon',
  'law.step.state.overdue': 'So: passed since {since}',
  'law.step.state.disputed': 'So: disputed. Passed since {since} by the earlier reading, not by the later',
  'law.step.state.breached': 'So: prohibited, since {since}',
  'law.step.state.cannot-be-computed': 'So: it cannot be computed. Needed: {missing}',
  'law.step.state.ban-kept': 'So: no breach',
  'law.step.state.ban-ended': 'So: it was prohibited for {late}; that has ended',
} as const satisfies Record<StepSentence, string>
