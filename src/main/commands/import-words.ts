import type { ImportAsk } from '../../core/import/import-asks'
import type { ImportResult, Preview } from '../../core/import/import-questions'
import { faultInWords } from '../../core/import/refusal-words'
import type { Problem } from '../../core/result'

const problemWords: Readonly<Record<string, string>> = {
  'session.wrongPassword': 'Login and password do not belong together.',
  'session.inUse': 'The register is open elsewhere.',
  'command.nobodyToAsk': 'There is nobody to ask for the password: name a file that holds it.',
  'import.confirmFirst': 'Something about this file is not confirmed.',
  'import.notASpreadsheet': 'This is not a spreadsheet.',
  'import.oldSpreadsheet':
    'This is an old or password-protected workbook: save it as .xlsx without a password.',
  'import.mixedEncodings': 'The file mixes two encodings.',
  'import.nul': 'The file holds NUL bytes, which are not text.',
  'import.bomb': 'The file unpacks to far more than it is.',
  'import.noHeader': 'The first row holds dates or numbers, not headings.',
}

/** A refusal as one line, with the line of the file where one is to blame. */
export const problemLine = (problem: Problem): string => {
  if (problem.code !== 'conflict') return `Refused: ${problem.code}.`
  const line = problem.detail?.line
  return `${problemWords[problem.why] ?? `Refused: ${problem.why}.`}${line === undefined ? '' : ` Line ${line}.`}`
}

/** What must be answered before the file can be taken in, and with which option. */
export const askLines = (ask: ImportAsk): readonly string[] => {
  switch (ask.kind) {
    case 'order': {
      const readings = ask.sample.readings.map(
        ({ order, on }) => `${order} = ${on}, ${ask.only[order]} dates allow only this`,
      )
      return [
        `Which number is the month? Line ${ask.sample.line} reads ${ask.sample.text} (${ask.columns.join(', ')}; ${ask.both} dates allow more than one):`,
        ...readings.map((reading) => `  ${reading}`),
        '  answer with --order day-first|month-first|year-first',
      ]
    }
    case 'serial':
      return [
        `${ask.column}: line ${ask.sample.line} reads ${ask.sample.text}: ${ask.sample.from1900} counted from 1900, ${ask.sample.from1904} counted from 1904.`,
        '  answer with --serial 1900|1904',
      ]
    case 'century':
      return [
        `${ask.column}: line ${ask.sample.line} reads ${ask.sample.text}: up to which two-digit year is it 20xx?`,
        '  answer with --pivot 0..99',
      ]
    case 'ageOn':
      return [`${ask.column}: on which day were these ages true?`, '  answer with --age-on YYYY-MM-DD']
    case 'endKind':
      return [
        `${ask.column}: which kind of end is this?`,
        '  answer with --end-kind release|removal|transfer-out|escape|death',
      ]
    case 'orderKind':
      return [
        `${ask.column}: under which law are these orders?`,
        '  answer with --order-kind immigration|criminal|mixed',
      ]
  }
}

const mostShown = 20

/** What a file gives, or gave. */
export const countLines = (found: Preview | ImportResult, done: boolean): readonly string[] => {
  const shown = found.refused
    .slice(0, mostShown)
    .flatMap(({ line, faults }) =>
      faults.map(
        (fault) => `  line ${line}, ${fault.column || 'row'}: ${fault.value} - ${faultInWords(fault, 'en')}`,
      ),
    )
  const more = found.refusedRows - Math.min(found.refusedRows, mostShown)
  const missing = Object.entries(found.missing).map(([fact, rows]) => `${fact} ${rows}`)
  return [
    `${done ? 'Taken in' : 'Would be taken in'}: ${found.accepted} of ${found.rows} rows`,
    `Already here, left as they are: ${found.alreadyHereRows}`,
    `Equal to another row of the file, taken in: ${found.duplicateRows}`,
    `Start unknown: ${found.startUnknown}`,
    ...(missing.length > 0 ? [`Missing facts: ${missing.join(', ')}`] : []),
    ...(found.ambiguousTimes.length > 0
      ? [`Times that the clocks showed twice, the earlier taken: lines ${found.ambiguousTimes.join(', ')}`]
      : []),
    `Refused: ${found.refusedRows}`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}
