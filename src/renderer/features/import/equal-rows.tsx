import type { ImportResult, Preview } from '../../../core/import/import-questions'
import { Panel } from '../../components/panel'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { lineColumn, mostShown } from './line-column'

/** Rows that equal another: listed and kept. */
export function EqualRows({ found }: { found: Preview | ImportResult }) {
  const { t } = useText()
  const format = useFormat()
  if (found.duplicateRows === 0) return null
  return (
    <Panel
      title={t('import.equalTitle')}
      count={format.number(found.duplicateRows)}
      sub={t('import.equalSub')}
    >
      <Table
        label={t('import.equalTitle')}
        rows={found.duplicates.slice(0, mostShown)}
        rowId={({ line }) => String(line)}
        columns={[
          lineColumn(t),
          { id: 'same', head: t('import.sameAs'), cell: ({ sameAs }) => String(sameAs) },
        ]}
      />
    </Panel>
  )
}
