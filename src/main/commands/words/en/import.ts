export const importing = {
  'import.usage': `habeas import FILE --register FILE.habeas [--login NAME] [--password-file FILE] [--dry-run]
  [--profile FILE.json] [--save-profile FILE.json] [--refused FILE.csv] [--zone ZONE]
  [--order day-first|month-first|year-first] [--serial 1900|1904] [--pivot 0..99] [--age-on YYYY-MM-DD]
  [--end-kind KIND] [--order-kind KIND] [--missing-start refuse|take] [--nameless refuse|take] [--already-here leave|take]
  Takes a list of people into a register, as one action. Nothing is guessed: what the file leaves open is asked
  and answered by an option or by a profile. The password is asked for, or is the first line of --password-file
  or HABEAS_PASSWORD_FILE.`,
  'import.wrongOption': '--{option} does not take “{given}”.',
  'import.tooLarge': 'The file is larger than {mebibytes} MiB.',
  'import.open': 'Nothing was taken in: this must be said first.',
  'import.answerWith': 'answer with {option}',
  'import.ask.order':
    'Which number is the month? Line {line} reads {text} ({columns}; {both, plural, one {# date allows} other {# dates allow}} more than one):',
  'import.ask.orderReading':
    '{order} = {on}, {only, plural, =0 {no date allows only this} one {# date allows only this} other {# dates allow only this}}',
  'import.ask.serial':
    '{column}: line {line} reads {text}: {from1900} counted from 1900, {from1904} counted from 1904.',
  'import.ask.century': '{column}: line {line} reads {text}: up to which two-digit year is it 20xx?',
  'import.ask.ageOn': '{column}: on which day were these ages true?',
  'import.ask.endKind': '{column}: which kind of end is this?',
  'import.ask.orderKind': '{column}: under which law are these orders?',
  'import.progress': '{done} of {of} rows',
  'import.wouldTake': 'Would be taken in: {accepted} of {rows} rows',
  'import.taken': 'Taken in: {accepted} of {rows} rows',
  'import.here': 'Already here, left as they are: {count}',
  'import.equal': 'Equal to another row of the file, taken in: {count}',
  'import.startUnknown': 'Start unknown: {count}',
  'import.missing': 'Missing facts: {facts}',
  'import.factCount': '{fact} {count}',
  'import.fact.name': 'name',
  'import.fact.birth': 'birth date',
  'import.fact.sex': 'sex',
  'import.fact.nationality': 'nationality',
  'import.fact.stop': 'physical stop',
  'import.fact.handover': 'handover',
  'import.fact.arrival': 'arrival',
  'import.fact.end.kind': 'kind of end',
  'import.fact.asylum': 'asylum wish',
  'import.ambiguous': 'Times that the clocks showed twice, the earlier taken: lines {lines}',
  'import.refused': 'Refused: {count}',
  'import.refusedCell': 'line {line}, {column}: {value} - {why}',
  'import.refusedRow': 'line {line}: {why}',
  'import.more': 'and {count} more',
  'import.sameAs': 'line {line} equals line {sameAs}',
  'import.hereLine': 'line {line} is here already: {name}',
  'import.refusedFile': 'Refused rows, to be mended and imported again: {file}',
} as const
