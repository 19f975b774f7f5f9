import type { FileOrder, FilePlacement, FileStay } from '../../../core/people/person-file'
import { Button } from '../../components/button'
import { Table, type TableColumn } from '../../components/table'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { Corrected } from './happened'
import styles from './overview.module.css'
import { kindWords } from './person-words'

/** Where in the facility someone was, from when to when. */
export function PlacementsTable({ stay }: { stay: FileStay }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  if (stay.placements.length === 0) return null
  const columns: TableColumn<FilePlacement>[] = [
    {
      id: 'from',
      head: t('person.from'),
      width: '172px',
      cell: ({ fromAt }) => <span className={text.nowrap}>{format.instantYear(fromAt)}</span>,
    },
    {
      id: 'where',
      head: t('person.where'),
      cell: ({ unitName, place, kind }) => (
        <>
          <span className={text.medium}>{[unitName, place].filter((part) => part !== '').join(' ')}</span>
          {kind !== 'ordinary' && <span className={text.second}> {kindWords(words, 'placement', kind)}</span>}
        </>
      ),
    },
    {
      id: 'to',
      head: t('person.until'),
      width: '180px',
      cell: ({ toAt }) => (toAt === null ? t('person.stillThere') : format.instantYear(toAt)),
    },
  ]
  return (
    <>
      <h3 className={styles.subhead}>{t('person.places')}</h3>
      <Table label={t('person.places')} columns={columns} rows={stay.placements} rowId={({ id }) => id} />
    </>
  )
}

type OrdersTableProps = { stay: FileStay; onCorrect?: (order: FileOrder) => void }

/** The orders on which a stay rests, and the hours that none of them covers. */
export function OrdersTable({ stay, onCorrect }: OrdersTableProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const columns: TableColumn<FileOrder>[] = [
    {
      id: 'from',
      head: t('person.effective'),
      width: '172px',
      cell: ({ issuedAt, effectiveFrom }) => {
        const from = effectiveFrom ?? issuedAt
        return from === null ? <Unknown /> : <span className={text.nowrap}>{format.instantYear(from)}</span>
      },
    },
    {
      id: 'order',
      head: t('person.order'),
      cell: ({ number, kind, authority, ground, correction }) => (
        <span className={styles.cell}>
          <span className={text.medium}>
            {[kindWords(words, 'order', kind), number].filter((part) => part !== '').join(' ')}
          </span>
          <span className={text.below}>{[authority, ground].filter((part) => part !== '').join(', ')}</span>
          <Corrected correction={correction} />
        </span>
      ),
    },
    {
      id: 'expires',
      head: t('person.expiresAt'),
      width: '180px',
      cell: ({ expiresAt }) => (expiresAt === null ? t('person.noExpiry') : format.dueYear(expiresAt)),
    },
  ]
  if (onCorrect)
    columns.push({
      id: 'actions',
      head: t('person.actions'),
      width: '96px',
      isNumber: true,
      cell: (order) => (
        <Button
          size="small"
          variant="quiet"
          label={t('person.correctNamed', { what: `${t('person.order')} ${order.number}` })}
          onPress={() => onCorrect(order)}
        >
          {t('person.correct')}
        </Button>
      ),
    })
  return (
    <>
      <h3 className={styles.subhead}>
        {t('person.orders')}
        {stay.authority.withoutOrder.ms > 0 && (
          <span className={text.over}>
            {t('person.uncovered', { length: format.elapsed(stay.authority.withoutOrder.ms, 'hours') })}
          </span>
        )}
      </h3>
      {stay.orders.length === 0 ? (
        <p className={styles.none}>{t('person.noOrders')}</p>
      ) : (
        <Table label={t('person.orders')} columns={columns} rows={stay.orders} rowId={({ id }) => id} />
      )}
    </>
  )
}
