import type { Instant } from '../../../core/dates/instant'
import type { PersonFile } from '../../../core/people/person-file'
import { cx } from '../../components/class-names'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { Corrected } from './happened'
import { kindWords } from './person-words'
import styles from './print.module.css'
import { unbrokenDay } from './unbroken-day'

/** The orders on which the stays rest, with the four dates that decide which hours they cover. */
export function PrintOrders({ file }: { file: PersonFile }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const orders = file.stays.toReversed().flatMap((stay) => stay.orders)
  const when = (at: Instant | null) =>
    at === null ? t('print.notRecorded') : unbrokenDay(format.instantYear(at))
  return (
    <section>
      <h2>{t('print.orders')}</h2>
      {orders.length === 0 ? (
        <p>{t('print.noOrders')}</p>
      ) : (
        <table className={cx(styles.lines, styles.orders)}>
          <thead>
            <tr>
              <th>{t('print.order')}</th>
              <th>{t('print.issued')}</th>
              <th>{t('print.served')}</th>
              <th>{t('print.effective')}</th>
              <th>{t('print.expires')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <td>
                  {[kindWords(words, 'order', order.kind), order.number]
                    .filter((part) => part !== '')
                    .join(' ')}
                  <span className={styles.second}>
                    {order.authority === ''
                      ? t('print.noAuthority')
                      : t('print.issuedBy', { authority: order.authority })}
                  </span>
                  {order.ground !== '' && <span className={styles.second}>{order.ground}</span>}
                  <Corrected correction={order.correction} className={styles.second} />
                </td>
                <td>{when(order.issuedAt)}</td>
                <td>{when(order.servedAt)}</td>
                <td>{when(order.effectiveFrom)}</td>
                <td>
                  {order.expiresAt === null
                    ? t('print.noExpiry')
                    : unbrokenDay(format.instantYear(order.expiresAt))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
