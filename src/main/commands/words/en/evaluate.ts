export const evaluating = {
  'evaluate.usage': `habeas evaluate --law PACK[,PACK] --zone ZONE [--as-of INSTANT] FILE.json | FILE.jsonl | -
  [--known-at INSTANT] [--only RULE[,RULE]] [--steps | --all-steps | --no-steps] [--lines]
  [--pack FILE] [--calendar FILE] [--house-alarms HOURS,HOURS,HOURS]
  Evaluates the facts of one person, or of many as JSON lines, and prints the findings as JSON. The form of
  the file is described in docs/person-file. --law all takes every pack that comes with the program.
  Without --as-of the present moment counts. INSTANT is written with its offset: 2026-09-17T10:10-06:00.
  House alarms are those for “at once”, “without delay” and “promptly before a judge”; 1,24,48 if not said.
  Ends with 0, or with 2 where something was refused: its line, path and reason are on the error stream.`,
  'evaluate.zoneNeeded': 'Say in which time zone the facility lies: --zone America/Mexico_City.',
  'evaluate.notAZone': '“{given}” is no time zone by its IANA name, such as America/Mexico_City.',
  'evaluate.lawNeeded': 'Say which law: --law mx,intl, or --law all. There are: {known}.',
  'evaluate.unknownPack': 'There is no pack “{given}”. There are: {known}.',
  'evaluate.unknownRule': 'The law asked for has no rule “{given}”. Like it: {nearest}.',
  'evaluate.notAnInstant': '{option}: “{given}” is no time with its offset, as 2026-09-17T10:10-06:00.',
  'evaluate.notAlarms': '--house-alarms takes three whole numbers of hours, as 1,24,48, not “{given}”.',
  'evaluate.unconfirmed': 'Calendars that nobody has confirmed were counted with: {calendars}.',
  'evaluate.notHeld': '{file}: by {at} no stay had begun, so no rule applies.',
  'fault.notJson': 'This is not JSON: “{found}” was not expected here.',
  'fault.jsonEnds': 'This is not JSON: it ends too early.',
  'fault.missing': '“{field}” is missing.',
  'fault.wrongKind':
    'This must be {expected, select, object {an object} array {a list} string {a text} boolean {true or false} other {a number}}, not {given}.',
  'fault.unknownField': 'There is no field “{given}” here.',
  'fault.unknownName': '“{given}” is no name that the format knows.',
  'fault.nearest': 'Like it: {nearest}.',
  'fault.nameElsewhere': '“{given}” does not belong here. It is written as {place}.',
  'fault.notATime': '{given} is no time with its offset, as "2026-09-15T22:10-06:00".',
  'fault.timeWithoutOffset':
    '“{given}” has no offset from UTC. What the clocks of {zone} showed is written as {written}.',
  'fault.timeSkipped': '“{given}” has no offset from UTC, and the clocks of {zone} never showed it.',
  'fault.dayForTime': '“{given}” is a day. Write it as "on", or give the time with its offset.',
  'fault.notADay': '{given} is no day, as "2026-09-15".',
  'fault.timeForDay': '{given} is a time. Write it as "at"; a day is written as "2026-09-15".',
  'fault.notADayOrTime':
    '{given} is neither a time with its offset, as "2026-09-15T22:10-06:00", nor a day, as "2026-09-15".',
  'fault.atOrOn': 'Write the time as "at" or the day as "on", not both.',
  'fault.forWhen': 'Write for when the hearing is fixed: "for": "2026-07-08T09:30-04:00", or a day.',
  'fault.forNotHere':
    '“{kind}” fixes nothing; only a hearing-fixed-for has "for". When it happened is "at" or "on".',
  'fault.outOfBounds': '{given} is beyond the bound of {bound}.',
  'fault.notAllowed': '{given} is not one of: {allowed}.',
  'fault.writtenTwice': '“{field}” stands here twice; only one of them would count.',
  'fault.endsBeforeItBegins': 'This ends before it begins: from {from} to {until}.',
  'fault.endBeforeStart': 'This ends the stay before it began.',
  'fault.staysOverlap':
    'This stay overlaps {other}. Two stays at one time are one; write when the other ended.',
} as const
