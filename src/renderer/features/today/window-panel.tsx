import { toEpochMs } from '../../../core/dates/instant'
import type { NamedMark, RegisterRow } from '../../../core/register/register-row'
import type { TodayBoard } from '../../../core/register/today-questions'
import { ButtonLink } from '../../components/button'
import { cx } from '../../components/class-names'
import { House } from '../../components/flag'
import { Panel } from '../../components/panel'
import { PersonName } from '../../components/person-name'
import { StateIcon } from '../../components/state-icon'
import { Table, type TableColumn } from '../../components/table'
import { markLength } from '../../i18n/mark-length'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import styles from './today.module.css'
import { registerQuery, shapeOf, toneOf } from './window-words'

type WindowPanelProps = { board: TodayBoard; window: TodayBoard['windows'][number] }

/** The people of one window, the first few in lines, the rest behind the link. */
export function WindowPanel({ board, window: { window, from, until, total, rows } }: WindowPanelProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const asOfMs = toEpochMs(board.asOf)
  const isPast = window === 'passed-24h'
  const standsAt = (row: RegisterRow) => (isPast ? row.passed : row.next)
  const markOf = (ruleId: string): NamedMark | undefined => board.marks.find((mark) => mark.ruleId === ruleId)
  const columns: TableColumn<RegisterRow>[] = [
    {
      id: 'time',
      head: t('today.column.time'),
      width: '9.25rem',
      cell: (row) => {
        const at = standsAt(row)?.at
        if (at === undefined || at === null) return null
        const ms = toEpochMs(at) - asOfMs
        const length = format.elapsed(ms)
        return (
          <span className={cx(styles.time, styles[toneOf[window]])}>
            <StateIcon shape={shapeOf[window]} />
            {isPast ? t('today.passedAgo', { length }) : t('state.in', { length })}
          </span>
        )
      },
    },
    {
      id: 'person',
      head: t('today.column.person'),
      cell: (row) => (
        <span className={styles.who}>
          <PersonName person={row} />{' '}
          <span className={cx(text.quiet, text.nowrap)}>{row.place || row.unit}</span>
        </span>
      ),
    },
    {
      id: 'mark',
      head: t('today.column.mark'),
      width: '11rem',
      cell: (row) => {
        const mark = markOf(standsAt(row)?.ruleId ?? '')
        if (mark === undefined) return null
        return (
          <>
            {t('today.mark', { limit: markLength(words, mark.lengthMs) })} {mark.isHouse && <House />}
          </>
        )
      },
    },
    {
      id: 'instant',
      head: t('today.column.instant'),
      width: '9rem',
      cell: (row) => {
        const at = standsAt(row)?.at
        return <span className={text.second}>{at === undefined || at === null ? null : format.due(at)}</span>
      },
    },
    {
      id: 'action',
      head: t('today.column.action'),
      width: '5rem',
      isNumber: true,
      cell: (row) => (
        <ButtonLink
          size="small"
          href={hrefTo({ screen: 'person', id: row.id, tab: 'overview' })}
          label={t('today.openPerson', { name: row.name || (row.number ?? t('today.noName')) })}
        >
          {t('today.open')}
        </ButtonLink>
      ),
    },
  ]
  return (
    <Panel
      id={window}
      title={t(`today.panel.${window}`)}
      icon={<StateIcon shape={shapeOf[window]} />}
      tone={toneOf[window]}
      count={format.number(total)}
      sub={
        isPast
          ? t('today.since', { when: format.instant(from) })
          : t('today.until', { when: format.due(until) })
      }
      action={
        total > 0 && (
          <a href={hrefTo({ screen: 'register', query: registerQuery({ windows: window }) })}>
            {t('today.all', { count: total })}
          </a>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t(`today.nothing.${window}`)}</p>
      ) : (
        <Table
          label={t(`today.panel.${window}`)}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          isHeadHidden
          rowClass={(row) => (window === 'due-24h' && row === rows[0] ? styles.soon : undefined)}
        />
      )}
    </Panel>
  )
}
