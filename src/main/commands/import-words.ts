import type { ImportAsk } from '../../core/import/import-asks'
import type { ImportResult, Preview } from '../../core/import/import-questions'
import { faultInWords } from '../../core/import/refusal-words'
import type { Terminal } from './terminal'
import { isCommandWordKey } from './words/command-words'

type Words = Pick<Terminal, 't' | 'language'>

/** What must be answered before the file can be taken in, and with which option. */
export const askLines = (ask: ImportAsk, { t }: Words): readonly string[] => {
  const answer = (option: string) => `  ${t('import.answerWith', { option })}`
  switch (ask.kind) {
    case 'order': {
      const { columns, sample, both, only } = ask
      return [
        t('import.ask.order', { line: sample.line, text: sample.text, columns: columns.join(', '), both }),
        ...sample.readings.map(
          ({ order, on }) => `  ${t('import.ask.orderReading', { order, on, only: only[order] })}`,
        ),
        answer('--order day-first|month-first|year-first'),
      ]
    }
    case 'serial':
      return [t('import.ask.serial', { column: ask.column, ...ask.sample }), answer('--serial 1900|1904')]
    case 'century':
      return [t('import.ask.century', { column: ask.column, ...ask.sample }), answer('--pivot 0..99')]
    case 'ageOn':
      return [t('import.ask.ageOn', { column: ask.column }), answer('--age-on YYYY-MM-DD')]
    case 'endKind':
      return [
        t('import.ask.endKind', { column: ask.column }),
        answer('--end-kind release|removal|transfer-out|escape|death'),
      ]
    case 'orderKind':
      return [
        t('import.ask.orderKind', { column: ask.column }),
        answer('--order-kind immigration|criminal|mixed'),
      ]
  }
}

const mostShown = 20

/** What a file gives, or gave. */
export const countLines = (
  found: Preview | ImportResult,
  done: boolean,
  { t, language }: Words,
): readonly string[] => {
  const shown = found.refused.slice(0, mostShown).flatMap(({ line, faults }) =>
    faults.map((fault) => {
      const why = faultInWords(fault, language)
      const { column, value } = fault
      return `  ${column === '' ? t('import.refusedRow', { line, why }) : t('import.refusedCell', { line, column, value, why })}`
    }),
  )
  const more = found.refusedRows - Math.min(found.refusedRows, mostShown)
  const facts = Object.entries(found.missing).map(([fact, count]) => {
    const key = `import.fact.${fact}`
    return t('import.factCount', { fact: isCommandWordKey(key) ? t(key) : fact, count })
  })
  const { accepted, rows } = found
  return [
    t(done ? 'import.taken' : 'import.wouldTake', { accepted, rows }),
    t('import.here', { count: found.alreadyHereRows }),
    t('import.equal', { count: found.duplicateRows }),
    t('import.startUnknown', { count: found.startUnknown }),
    ...(facts.length > 0 ? [t('import.missing', { facts: facts.join(', ') })] : []),
    ...(found.ambiguousTimes.length > 0
      ? [t('import.ambiguous', { lines: found.ambiguousTimes.join(', ') })]
      : []),
    t('import.refused', { count: found.refusedRows }),
    ...shown,
    ...(more > 0 ? [`  ${t('import.more', { count: more })}`] : []),
  ]
}
