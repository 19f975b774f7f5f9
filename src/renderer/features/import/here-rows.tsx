import type { ImportResult, Preview } from '../../../core/import/import-questions'
import { Panel } from '../../components/panel'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import { lineColumn, mostShown } from './line-column'

/** Rows of people whom the register holds with the same start; each name leads to their file. */
export function HereRows({ found }: { found: Preview | ImportResult }) {
  const { t } = useText()
  const format = useFormat()
  if (found.alreadyHereRows === 0) return null
  return (
    <Panel title={t('import.hereTitle')} count={format.number(found.alreadyHereRows)}>
      <Table
        label={t('import.hereTitle')}
        rows={found.alreadyHere.slice(0, mostShown)}
        rowId={({ line }) => String(line)}
        columns={[
          lineColumn(t),
          {
            id: 'person',
            head: t('import.person'),
            cell: ({ personId, name }) => (
              <a className={text.link} href={hrefTo({ screen: 'person', id: personId, tab: 'overview' })}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
        ]}
      />
    </Panel>
  )
}
