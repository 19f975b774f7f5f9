export const lawWords = {
  'law.usage': `habeas law list [PACK] [--json]
habeas law show RULE [--json]
habeas law check FILE
habeas law examples [PACK | RULE | FILE]
  Lists the packs and their rules; shows one rule with its source, its clocks and its examples; checks a pack
  file and names every fault with line, path and reason (ends with 2); runs the worked examples and prints
  the workings of those that come out otherwise (ends with 1).`,
  'law.unknown': 'There is no pack, rule or file “{given}”. Like it: {nearest}.',
  'law.list.pack':
    '{id}  {title}: {rules, plural, one {# rule} other {# rules}}, {examples, plural, one {# example} other {# examples}}',
  'law.list.sure':
    '  {read} read in the law, {reported} reported, {unconfirmed} not confirmed, {house} no law; past their review on {today}: {past}',
  'law.list.total':
    '{packs, plural, one {# pack} other {# packs}}, {rules, plural, one {# rule} other {# rules}}, {examples, plural, one {# example} other {# examples}}',
  'law.show.pack': 'Pack: {pack}',
  'law.show.kind': 'Kind: {kind}. Force: {force}. How sure: {sure}.',
  'law.show.version': 'Version {number} of {of}: {bounds}',
  'law.show.always': 'in force always',
  'law.show.since': 'in force since {from}',
  'law.show.until': 'in force until {until}',
  'law.show.between': 'in force from {from} to {until}',
  'law.show.setAside': 'A court has set it aside: it is shown and is never an alarm.',
  'law.show.notYet': 'It is not applicable yet.',
  'law.show.chosenBy':
    'Which version counts: that of {by, select, start {the day on which the clock starts} other {the day of the evaluation}}',
  'law.show.everyone': 'Applies to: everyone held',
  'law.show.appliesTo':
    'Applies where: {condition}; while that is unknown {unknown, select, applies {it counts as applying} ask {the finding names what is missing} other {it does not apply}}',
  'law.show.line': 'Clock {line} ({role})',
  'law.show.lineNamed': 'Clock {line} ({role}): {label}',
  'law.show.starts': 'starts with: {facts}',
  'law.show.notBefore': 'but not before: {facts}',
  'law.show.orLater': 'or later, with: {facts}',
  'law.show.elseDueOf': 'or, while that is missing, when the time of {rule} ends',
  'law.show.counted': 'counted: {count}',
  'law.show.or': 'or, in the other reading: {count}',
  'law.show.then': 'after each one: {count}',
  'law.show.pausedBy': 'stands still while: {condition}',
  'law.show.extendedBy': 'can be extended by “{extension}”: {label}',
  'law.show.maximum': 'never longer than: {count}',
  'law.show.metBy': 'met by: {facts}',
  'law.show.forbids': 'Forbids: {act}',
  'law.show.forbidsUnless': 'Forbids: {act}, unless: {unless}',
  'law.show.holding': 'holding the person',
  'law.show.consequence': 'Then: {sentence}',
  'law.show.decider': 'Who decides: {who}',
  'law.show.source': 'Source: {cite}',
  'law.show.challenge':
    'May not hold: {challenge}{fact, select, null {} other {; whether it is so is recorded as {fact}}}',
  'law.show.doubt': 'Doubt: {doubt}',
  'law.show.checked': 'Text checked on {on}, to be checked again by {by}.',
  'law.show.pastReview': 'That day has passed.',
  'law.show.written': 'Written in a person file as:',
  'law.show.examples': '{count, plural, one {# worked example} other {# worked examples}}:',
  'law.and': 'and',
  'law.or': 'or',
  'law.not': 'not {condition}',
  'law.within': 'at most {hours, plural, one {# hour} other {# hours}} since: {fact}',
  'law.checked':
    '{file}: {rules, plural, one {# rule} other {# rules}} and {examples, plural, one {# example} other {# examples}} read, no fault.',
  'law.faults': '{file}: refused, {count, plural, one {# fault} other {# faults}}.',
  'law.faultsOf':
    '{file}: refused, {count, plural, one {# fault} other {# faults}} in {rules, plural, one {# rule} other {# rules}} and {examples, plural, one {# example} other {# examples}}.',
  'law.examples.right':
    '{examples, plural, one {# example} other {# examples}} of {rules, plural, one {# rule} other {# rules}}: every one comes out as written.',
  'law.examples.wrong': '{wrong} of {examples} examples come out otherwise.',
  'law.examples.failed': '{rule}: {name}',
  'law.examples.difference': '  {what}: written {expected}, found {found}',
  'law.examples.workings': '  Workings: {workings}',
} as const
