import type { LawBoard, TodayBoard } from '../../../core/register/today-questions'
import { cx } from '../../components/class-names'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import styles from './today.module.css'
import { registerQuery, toneOf } from './window-words'

type Count = {
  id: string
  count: number
  words: string
  sub: string
  query: string
  tone?: 'over' | 'due' | 'info'
}

/** The numbers of the shift; each is a link to its rows. */
export function CountStrip({ board }: { board: TodayBoard }) {
  const { t } = useText()
  const format = useFormat()
  const gaps: Count = {
    id: 'gaps',
    count: board.gaps.total,
    words: t('today.count.gaps'),
    sub: t('today.count.gapsSub'),
    query: registerQuery({ authorities: ['gap', 'expired'] }),
    tone: 'over',
  }
  const counts: Count[] = board.law === null ? markCounts() : lawCounts(board.law)
  function lawCounts({ over, due, prohibited, unknown }: LawBoard): Count[] {
    return [
      {
        id: 'over',
        count: over.total,
        words: t('today.law.over'),
        sub: t('today.count.heldSub'),
        query: registerQuery({ law: ['limit-passed', 'disputed', 'duty-overdue'] }),
        tone: 'over',
      },
      ...due.map(({ window, total }) => ({
        id: window,
        count: total,
        words: t(`today.count.${window}`),
        sub: t(window === 'due-24h' ? 'today.law.dueSub' : `today.count.${window}Sub`),
        query: registerQuery({ lawMarks: window }),
        tone: toneOf[window],
      })),
      {
        id: 'prohibited',
        count: prohibited.total,
        words: t('today.law.prohibited'),
        sub: t('today.law.mayNotBeHeld'),
        query: registerQuery({ law: 'prohibited' }),
        tone: 'over',
      },
      gaps,
      {
        id: 'facts',
        count: unknown,
        words: t('today.count.facts'),
        sub: t('today.count.heldSub'),
        query: registerQuery({ lawMarks: 'unknown' }),
      },
    ]
  }
  function markCounts(): Count[] {
    return [
      {
        id: 'held',
        count: board.held,
        words: t('today.count.held'),
        sub: t('today.count.heldSub'),
        query: 'scope=held',
      },
      ...board.windows.map(({ window, total }) => ({
        id: window,
        count: total,
        words: t(`today.count.${window}`),
        sub: t(`today.count.${window}Sub`),
        query: registerQuery({ windows: window }),
        tone: toneOf[window],
      })),
      gaps,
      {
        id: 'facts',
        count: board.startUnknown.total,
        words: t('today.count.facts'),
        sub: t('today.count.heldSub'),
        query: registerQuery({ standings: 'start-unknown' }),
      },
    ]
  }
  return (
    <nav className={styles.strip} aria-label={t('today.strip')}>
      {counts.map(({ id, count, words, sub, query, tone }) => (
        <a key={id} href={hrefTo({ screen: 'register', query })}>
          <b className={cx(tone !== undefined && count > 0 && styles[tone])}>{format.number(count)}</b>
          <span>
            {words}
            <small>{sub}</small>
          </span>
        </a>
      ))}
    </nav>
  )
}
