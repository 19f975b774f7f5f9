import type { Challenge } from '../../law/challenge'
import type { Count, HouseAlarmClass } from '../../law/count'
import type { FindingKind, NotApplicableBecause } from '../../law/finding'
import type { OverrideReason } from '../../law/override'
import type { Rule } from '../../law/rule'
import type { RuleVersion } from '../../law/rule-version'

/** The closed lists of the law in words: states, forces, sureness, roles, counts, reasons. */
export const lawTerms = {
  'law.state.not-applicable': 'Not applicable',
  'law.state.printed-term': 'In the text only',
  'law.state.satisfied': 'Met',
  'law.state.satisfied-late': 'Met, late',
  'law.state.running': 'Running',
  'law.state.due-soon': 'Due soon',
  'law.state.overdue': 'Over',
  'law.state.disputed': 'Disputed',
  'law.state.breached': 'Prohibited',
  'law.state.cannot-be-computed': 'Cannot be computed',
  'law.because.not-held-yet': 'not held yet',
  'law.because.at-large': 'at large',
  'law.because.not-in-force': 'no version in force',
  'law.because.condition-not-met': 'its condition is not met',
  'law.because.condition-not-shown': 'its condition is not recorded',
  'law.because.not-started': 'its clock has not started',
  'law.because.ended-before-due': 'the stay ended before it was due',
  'law.because.time-over': 'its time is over',
  'law.force.constitution': 'Constitution',
  'law.force.statute': 'Statute',
  'law.force.regulation': 'Regulation',
  'law.force.court': 'Court ruling',
  'law.force.treaty': 'Treaty',
  'law.force.policy': 'Policy',
  'law.force.soft': 'Guidance',
  'law.force.house': 'House mark',
  'law.howSure.read': 'read in the law or judgment',
  'law.howSure.reported': 'reported',
  'law.howSure.not-confirmed': 'not confirmed',
  'law.howSure.not-law': 'not law',
  'law.role.limit': 'limit',
  'law.role.protective': 'reading that protects more',
  'law.role.target': 'target',
  'law.role.house': 'house setting',
  'law.kind.max-detention': 'Limits on holding',
  'law.kind.first-review': 'First review',
  'law.kind.periodic-review': 'Reviews that recur',
  'law.kind.notification': 'Notices',
  'law.kind.prohibition': 'Prohibitions',
  'law.kind.transfer-duty': 'Transfers',
  'law.kind.extension-limit': 'Limits on extensions',
  'law.kind.protection': 'Protection',
  'law.kind.alternative': 'Alternatives to detention',
  'law.kind.mark': 'House marks, not law',
  'law.standing.in-force': 'in force',
  'law.standing.set-aside': 'set aside by a court',
  'law.standing.not-yet': 'not yet applicable',
  'law.challenge.state-of-exception': 'state of exception',
  'law.challenge.litigation': 'before the courts',
  'law.challenge.conflicting-law': 'another text conflicts',
  'law.challengeNow': '{challenge}: {is, select, yes {yes} no {no} other {not recorded}}',
  'law.outcome.show': 'it is shown',
  'law.outcome.release': 'release',
  'law.outcome.review': 'review',
  'law.outcome.present-to-judge': 'presentation to a judge',
  'law.outcome.alternative': 'an alternative to detention',
  'law.outcome.notify': 'notice',
  'law.outcome.transfer-to-protection': 'transfer to protection',
  'law.outcome.record-reasons': 'reasons to be recorded',
  'law.outcome.keep-silent': 'no notice may be given',
  'law.override.court-order-says-otherwise': 'A court order says otherwise',
  'law.override.fact-recorded-wrongly-elsewhere': 'A fact is recorded wrongly elsewhere',
  'law.override.agreed-with-the-ombudsman': 'Agreed with the ombudsman',
  'law.override.text-read-otherwise-by-counsel': 'Counsel reads the text otherwise',
  'law.class.at-once': '“at once”',
  'law.class.without-delay': '“without delay”',
  'law.class.promptly-before-a-judge': '“promptly before a judge”',
  'law.skip.saturday': 'Saturdays',
  'law.skip.sunday': 'Sundays',
  'law.skip.holiday': 'holidays',
  'law.calendar.ar-national': 'Argentina, national holidays',
  'law.calendar.bs-public': 'Bahamas, public holidays',
  'law.calendar.gb-england-wales': 'England and Wales, bank holidays',
  'law.calendar.mx-lfpa': 'Mexico, LFPA art. 28',
  'law.calendar.us-federal': 'United States, federal holidays',
  'law.age.below': 'age under {years}{when, select, stop { on the day of the physical stop} other {}}',
  'law.age.at-least':
    'age of {years} or more{when, select, stop { on the day of the physical stop} other {}}',
  'law.act.unnamed': 'the act that the text asks for',
  'law.holiday.unnamed': 'holiday',
  'law.notKnown': 'not known',
  'law.late.between': '{shortest} to {longest}',
  'law.late.atLeast': 'at least {shortest}',
  'law.value.plus': '+ {length}',
  'law.value.beside': '{sentence} ({value})',
  'law.length.elapsed':
    '{unit, select, hours {{amount, plural, one {# hour} other {# hours}}} other {{amount, plural, one {# day of 24 hours} other {# days of 24 hours}}}}',
  'law.length.calendar-days':
    '{unit, select, weeks {{amount, plural, one {# week} other {# weeks}}} other {{amount, plural, =0 {the same day} one {# day} other {# days}}}}',
  'law.length.clear-days-before': '{amount, plural, one {# clear day before} other {# clear days before}}',
  'law.length.months': '{amount, plural, one {# month} other {# months}}',
  'law.length.days-to-the-clock-time': '{amount, plural, one {# day} other {# days}}',
  'law.length.working-days': '{amount, plural, one {# working day} other {# working days}}',
  'law.length.hours-on-counted-days':
    '{amount, plural, one {# hour on counted days} other {# hours on counted days}}',
  'law.length.at-that-moment': 'no time',
  'law.length.house-alarm': '{amount, plural, one {# hour, house alarm} other {# hours, house alarm}}',
  'law.length.no-number': 'no number',
  'law.count.elapsed': '{length} of elapsed time',
  'law.count.calendar-days':
    '{length}, the first day {firstDay, select, included {counted} other {not counted}}',
  'law.count.clear-days-before': '{length}',
  'law.count.months': '{length}, the first day {firstDay, select, included {counted} other {not counted}}',
  'law.count.days-to-the-clock-time': '{length}, to the same time on the clock',
  'law.count.working-days':
    '{length}, the first day {firstDay, select, included {counted} other {not counted}}, calendar: {calendar}',
  'law.count.hours-on-counted-days': '{length}, not on {skips}',
  'law.count.at-that-moment': 'at that moment',
  'law.count.house-alarm': '{class}: {length}',
  'law.count.no-number': 'the text gives no number',
  'law.ground.terrorism': 'terrorism',
  'law.ground.espionage': 'espionage',
  'law.ground.drug-trafficking': 'drug trafficking',
  'law.ground.organised-crime': 'organised crime',
  'law.ground.lack-of-cooperation': 'the person does not cooperate',
  'law.ground.delay-in-papers': 'papers from another country are late',
} as const satisfies Record<
  | `law.state.${FindingKind}`
  | `law.because.${NotApplicableBecause}`
  | `law.force.${Rule['force']}`
  | `law.howSure.${RuleVersion['howSure']}`
  | `law.role.${RuleVersion['lines'][number]['role']}`
  | `law.kind.${Rule['kind']}`
  | `law.standing.${RuleVersion['standing']}`
  | `law.challenge.${Challenge['kind']}`
  | `law.outcome.${RuleVersion['consequence']['outcome']}`
  | `law.override.${OverrideReason}`
  | `law.class.${HouseAlarmClass}`
  | `law.length.${Count['kind']}`
  | `law.count.${Count['kind']}`,
  string
> &
  Record<string, string>
