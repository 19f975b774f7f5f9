import { heldWorkings } from '../../../core/custody/held-workings'
import type { Instant } from '../../../core/dates/instant'
import type { PersonFile } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './print.module.css'

/** The time held as an addition: each stretch with both of its ends, their distance from UTC, and the sum. */
export function PrintHeld({ file }: { file: PersonFile }) {
  const { t } = useText()
  const format = useFormat()
  const lines = heldWorkings(file.stays, file.asOf)
  const ends = (at: Instant) => `${format.instantYear(at)} ${format.offset(at)}`
  if (lines === null)
    return (
      <section>
        <h2>{t('print.workings')}</h2>
        <p>{t('print.cannotAdd')}</p>
      </section>
    )
  const sum = lines.reduce((total, { ms }) => total + ms, 0)
  return (
    <section>
      <h2>{t('print.workings')}</h2>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th>{t('print.no')}</th>
            <th>{t('print.heldFrom')}</th>
            <th>{t('print.heldTo')}</th>
            <th className={styles.number}>{t('print.hours')}</th>
            <th className={styles.number}>{t('print.days')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ from, until, isRunning, ms }, place) => (
            <tr key={from}>
              <td>{place + 1}</td>
              <td>{ends(from)}</td>
              <td>
                {ends(until)}
                {isRunning && <span className={styles.second}>{t('print.stillHeld')}</span>}
              </td>
              <td className={styles.number}>{format.elapsed(ms, 'hours')}</td>
              <td className={styles.number}>{format.elapsed(ms, 'subject')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td colSpan={2}>
              <b>{t('print.sum')}</b>
            </td>
            <td className={styles.number}>
              <b>{format.elapsed(sum, 'hours')}</b>
            </td>
            <td className={styles.number}>
              <b>{format.elapsed(sum, 'subject')}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
