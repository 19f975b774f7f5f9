import { toEpochMs } from '../../../core/dates/instant'
import { dueColumns } from '../../../core/register/register-filter'
import type { RegisterRow } from '../../../core/register/register-row'
import type { LawBoard, TodayBoard } from '../../../core/register/today-questions'
import { Panel } from '../../components/panel'
import { PersonName } from '../../components/person-name'
import { StateIcon, type StateShape } from '../../components/state-icon'
import { Table } from '../../components/table'
import { ruleKey } from '../../i18n/named-rules'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import { LineAction, lawColumns, RuleWords, rulesOfBoard } from './law-line'
import styles from './today.module.css'
import { registerQuery, shapeOf, toneOf } from './window-words'

type LawPanelProps = { board: TodayBoard; law: LawBoard }

const overStates = ['limit-passed', 'disputed', 'duty-overdue'] as const
const overShape = ({ law }: RegisterRow): StateShape => (law?.state === 'disputed' ? 'disputed' : 'over')

/** Who is past a limit or a duty: limits on holding first, the longest over before the others. */
export function OverPanel({ board, law: { over } }: LawPanelProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const line = {
    dateOf: (row: RegisterRow) => row.law?.nearest ?? null,
    shapeOf: overShape,
    tone: 'over',
    isPast: true,
  } as const
  return (
    <Panel
      id="over"
      title={t('today.law.over')}
      icon={<StateIcon shape="over" />}
      tone="over"
      count={format.number(over.total)}
      sub={t('today.law.overSub')}
      action={
        over.total > 0 && (
          <a href={hrefTo({ screen: 'register', query: registerQuery({ law: overStates }) })}>
            {t('today.all', { count: over.total })}
          </a>
        )
      }
    >
      {over.rows.length === 0 ? (
        <p className={styles.nothing}>{t('today.law.nothingOver')}</p>
      ) : (
        <Table
          label={t('today.law.over')}
          columns={lawColumns(board, line, words, format)}
          rows={over.rows}
          rowId={({ id }) => id}
          isHeadHidden
        />
      )}
    </Panel>
  )
}

/** What comes due in a window, one line a person; limits, reviews and duties alike. */
export function DuePanel({ board, due }: { board: TodayBoard; due: LawBoard['due'][number] }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const { window, until, total, rows } = due
  const column = dueColumns[window]
  const line = {
    dateOf: ({ law }: RegisterRow) => law?.[column] ?? null,
    shapeOf: () => shapeOf[window],
    tone: toneOf[window],
    isPast: false,
  }
  return (
    <Panel
      id={`law-${window}`}
      title={t(`today.panel.${window}`)}
      icon={<StateIcon shape={shapeOf[window]} />}
      tone={toneOf[window]}
      count={format.number(total)}
      sub={t('today.until', { when: format.due(until) })}
      action={
        total > 0 && (
          <a
            href={hrefTo({
              screen: 'register',
              query: registerQuery({ lawMarks: window, sort: column }),
            })}
          >
            {t('today.all', { count: total })}
          </a>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t('today.law.nothingDue')}</p>
      ) : (
        <Table
          label={t(`today.panel.${window}`)}
          columns={lawColumns(board, line, words, format)}
          rows={rows}
          rowId={({ id }) => id}
          isHeadHidden
          rowClass={(row) => (window === 'due-24h' && row === rows[0] ? styles.soon : undefined)}
        />
      )}
    </Panel>
  )
}

/** Who may not be held at all, with how long they have been. */
export function ProhibitedPanel({ board, law: { prohibited } }: LawPanelProps) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const asOfMs = toEpochMs(board.asOf)
  const rules = rulesOfBoard(board)
  return (
    <Panel
      id="prohibited"
      title={t('today.law.prohibited')}
      icon={<StateIcon shape="prohibited" />}
      {...(prohibited.total > 0 && { tone: 'over' as const, border: 'alarm' as const })}
      count={format.number(prohibited.total)}
      sub={t('today.law.prohibitedSub')}
      action={
        prohibited.total > 0 && (
          <a href={hrefTo({ screen: 'register', query: registerQuery({ law: 'prohibited' }) })}>
            {t('today.inRegister')}
          </a>
        )
      }
    >
      {prohibited.rows.length === 0 && <p className={styles.nothing}>{t('today.law.nothingProhibited')}</p>}
      <ul className={styles.two}>
        {prohibited.rows.map((row) => {
          const date = row.law?.nearest ?? null
          const rule = date === null ? undefined : rules.get(ruleKey(date))
          return (
            <li key={row.id}>
              <span className={text.over}>
                <StateIcon shape="prohibited" />
              </span>
              <div>
                <PersonName person={row} /> <span className={text.quiet}>{row.place || row.unit}</span>
                {date !== null && rule !== undefined && (
                  <p className={text.second}>
                    <RuleWords date={date} rule={rule} words={words} />
                  </p>
                )}
              </div>
              <span className={styles.end}>
                {date?.at != null && (
                  <b className={text.over}>{format.elapsed(asOfMs - toEpochMs(date.at))}</b>
                )}
                <LineAction row={row} rule={rule} isPast words={words} />
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** The counts that have no panel of their own: reviews, reasons, what is not shown. */
export function LawCounts({ law }: { law: LawBoard }) {
  const { t } = useText()
  const counts = [
    {
      mark: 'review-overdue',
      count: law.reviewsOverdue,
      words: t('today.law.reviewsOverdue', { count: law.reviewsOverdue }),
    },
    {
      mark: 'review-due',
      count: law.reviewsDue,
      words: t('today.law.reviewsDue', { count: law.reviewsDue }),
    },
    {
      mark: 'reason-missing',
      count: law.reasonMissing,
      words: t('today.law.reasonMissing', { count: law.reasonMissing }),
    },
  ].filter(({ count }) => count > 0)
  return (
    <>
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ mark, words }) => (
            <li key={mark}>
              <a href={hrefTo({ screen: 'register', query: registerQuery({ lawMarks: mark }) })}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      {law.restrictedRules > 0 && (
        <p className={styles.restricted}>{t('today.law.restricted', { count: law.restrictedRules })}</p>
      )}
    </>
  )
}
