import { isCodedField } from '../../../core/import/import-field'
import { type ColumnPlan, importEndKinds } from '../../../core/import/import-profile'
import type { ColumnCheck, Preview } from '../../../core/import/import-questions'
import { countryCodes } from '../../../core/people/nationality'
import { Panel } from '../../components/panel'
import { Select } from '../../components/select'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { importParts } from './import-parts'
import { changeColumns } from './import-store'
import { useMeaning } from './use-meaning'

type Line = { column: ColumnCheck; word: string; cells: number; given: string | undefined }

const mostShown = 40
const notKnown = 'none'

const meaningsOf = (field: ColumnCheck['becomes']): readonly string[] => {
  if (field === 'sex') return ['female', 'male', 'other', 'unknown']
  if (field === 'end.kind') return importEndKinds
  if (field === 'asylum') return ['yes', 'no']
  return field === 'nationality' ? ['stateless', 'unknown', ...countryCodes] : []
}

const codedColumns = (preview: Preview): readonly ColumnCheck[] =>
  preview.columns.filter(({ becomes }) => isCodedField(becomes) && becomes !== 'language')

/** The words of a file that the program knows no meaning of. */
export const meaninglessWords = (preview: Preview): readonly string[] =>
  codedColumns(preview).flatMap(({ words }) =>
    words.filter(({ meaning }) => meaning === '').map(({ word }) => word),
  )

/** Words of coded columns whose meaning the program does not know, for the reader to give them one, or another. */
export function WordsPanel({ preview, columns }: { preview: Preview; columns: readonly ColumnPlan[] }) {
  const { t } = useText()
  const format = useFormat()
  const meaningWords = useMeaning()
  const lines = codedColumns(preview).flatMap((column) => {
    const given = columns.find((plan) => plan.column === column.column)?.words ?? {}
    return column.words
      .filter(({ word, meaning }) => meaning === '' || given[word] !== undefined)
      .map(({ word, cells }): Line => ({ column, word, cells, given: given[word] }))
  })
  if (lines.length === 0) return null
  const give = (line: Line, meaning: string) =>
    changeColumns([line.column.column], (entry) => {
      const { [line.word]: _before, ...others } = entry.words ?? {}
      return { ...entry, words: meaning === notKnown ? others : { ...others, [line.word]: meaning } }
    })
  const shown = Math.min(mostShown, lines.length)
  return (
    <Panel
      id={importParts.words}
      title={t('import.words')}
      count={format.number(lines.length)}
      sub={
        lines.length > shown
          ? t('import.firstOf', { shown, all: format.number(lines.length) })
          : t('import.wordsSub')
      }
    >
      <Table<Line>
        label={t('import.words')}
        rows={lines.slice(0, shown)}
        rowId={(line) => `${line.column.column} ${line.word}`}
        columns={[
          { id: 'column', head: t('import.column'), cell: (line) => line.column.column },
          { id: 'word', head: t('import.word'), cell: (line) => <bdi>{line.word}</bdi> },
          { id: 'cells', head: t('import.cells'), isNumber: true, cell: (line) => format.number(line.cells) },
          {
            id: 'meaning',
            head: t('import.meaning'),
            cell: (line) => (
              <Select
                label={t('import.meaningOf', { word: line.word })}
                isLabelHidden
                placeholder={t('import.meaning.none')}
                value={line.given}
                onChange={(meaning) => give(line, meaning)}
                choices={[
                  ...(line.given === undefined ? [] : [{ id: notKnown, words: t('import.meaning.none') }]),
                  ...meaningsOf(line.column.becomes).map((id) => ({
                    id,
                    words: meaningWords(line.column.becomes, id),
                  })),
                ]}
              />
            ),
          },
        ]}
      />
    </Panel>
  )
}
