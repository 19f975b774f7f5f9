import { ArrowRight } from 'lucide-react'
import { type ImportField, importFields, isDateField, mayRepeat } from '../../../core/import/import-field'
import type { ColumnPlan } from '../../../core/import/import-profile'
import type { Inspection } from '../../../core/import/import-questions'
import { Panel } from '../../components/panel'
import { Select } from '../../components/select'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { ColumnFinding } from './column-finding'
import styles from './import.module.css'
import { changeProfile, useImport } from './import-store'
import { SaveTemplate } from './templates'

type InspectedColumn = Inspection['columns'][number]

/** A field that only one column may become leaves the column that had it. */
const becoming = (columns: readonly ColumnPlan[], column: string, field: ImportField): ColumnPlan[] =>
  columns.map((entry) => {
    if (entry.column === column) {
      return { column, becomes: field, ...(isDateField(field) && { date: {} }) }
    }
    return entry.becomes === field && !mayRepeat(field) ? { column: entry.column, becomes: 'ignore' } : entry
  })

/** The columns of the file, three samples of each, what it becomes, and what the host found in it. */
export function ColumnsPanel({
  inspection,
  columns,
}: {
  inspection: Inspection
  columns: readonly ColumnPlan[]
}) {
  const { t } = useText()
  const format = useFormat()
  const preview = useImport((all) => all.preview)
  const fields = importFields.map((field) => ({ id: field, words: t(`import.field.${field}`) }))
  const planOf = (name: string) => columns.find((entry) => entry.column === name)
  return (
    <Panel
      title={t('import.columns')}
      count={format.number(inspection.columns.length)}
      sub={t('import.samplesFrom', { rows: format.list(inspection.sampleLines.map((line) => String(line))) })}
      action={<SaveTemplate />}
    >
      <Table<InspectedColumn>
        label={t('import.columns')}
        rows={inspection.columns}
        rowId={(column) => column.name}
        columns={[
          {
            id: 'name',
            head: t('import.yourColumn'),
            width: '140px',
            cell: (column) => (
              <>
                <bdi className={styles.name} title={column.name}>
                  {column.name}
                </bdi>
                {column.cleaned === 'mark' && <span className={styles.small}>{t('import.headerMark')}</span>}
              </>
            ),
          },
          {
            id: 'samples',
            head: t('import.samples'),
            cell: (column) => (
              <span className={styles.samples}>
                {column.samples.map((sample, index) =>
                  sample === '' ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three places, never moved
                    <span key={index} className={styles.blank}>
                      {t('import.blank')}
                    </span>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three places, never moved
                    <bdi key={index} title={sample}>
                      {sample}
                    </bdi>
                  ),
                )}
              </span>
            ),
          },
          {
            id: 'becomes',
            head: t('import.becomes'),
            width: '184px',
            cell: (column) => (
              <span className={styles.becomes}>
                <ArrowRight size={14} aria-hidden="true" />
                <Select
                  label={t('import.becomesOf', { column: column.name })}
                  isLabelHidden
                  value={planOf(column.name)?.becomes ?? 'ignore'}
                  onChange={(field) => changeProfile({ columns: becoming(columns, column.name, field) })}
                  choices={fields}
                />
              </span>
            ),
          },
          {
            id: 'check',
            head: t('import.checkHead'),
            width: '156px',
            cell: (column) => (
              <div className={styles.check}>
                <ColumnFinding
                  plan={planOf(column.name)}
                  check={preview?.columns.find((one) => one.column === column.name)}
                  rows={inspection.rows}
                  isAsked={
                    preview?.asks.some(
                      (one) =>
                        one.answer === null &&
                        (one.kind === 'order'
                          ? one.columns.includes(column.name)
                          : one.column === column.name),
                    ) ?? false
                  }
                />
              </div>
            ),
          },
        ]}
      />
    </Panel>
  )
}
