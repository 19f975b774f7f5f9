import type { Preview } from '../../../core/import/import-questions'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Panel } from '../../components/panel'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { correctRow, useImport } from './import-store'
import { lineColumn } from './line-column'

/** What the reader put right in refused rows, whether that was enough, and a way back. */
export function CorrectedRows({ found }: { found: Preview }) {
  const { t } = useText()
  const format = useFormat()
  const corrections = useImport((all) => all.corrections)
  if (corrections.length === 0) return null
  const refused = new Set(found.refused.map(({ line }) => line))
  return (
    <Panel
      title={t('import.corrected')}
      count={format.number(new Set(corrections.map(({ line }) => line)).size)}
      sub={t('import.correctedSub')}
    >
      <Table
        label={t('import.corrected')}
        rows={corrections}
        rowId={({ line, column }) => `${line} ${column}`}
        columns={[
          lineColumn(t),
          { id: 'column', head: t('import.column'), width: '180px', cell: ({ column }) => column },
          { id: 'text', head: t('import.nowReads'), cell: ({ text }) => <bdi>{text}</bdi> },
          {
            id: 'check',
            head: t('import.checkHead'),
            width: '160px',
            cell: ({ line }) =>
              refused.has(line) ? (
                <Chip state="over">{t('import.stillRefused')}</Chip>
              ) : (
                <Chip state="met">{t('import.fits')}</Chip>
              ),
          },
          {
            id: 'back',
            head: t('import.takeBack'),
            width: '128px',
            cell: ({ line }) => (
              <Button
                size="small"
                label={t('import.takeBackRow', { line })}
                onPress={() => correctRow(line, [])}
              >
                {t('import.takeBack')}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}
