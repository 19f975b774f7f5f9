import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { LawDate, NamedRule, RegisterRow } from '../../../core/register/register-row'
import type { TodayBoard } from '../../../core/register/today-questions'
import { ButtonLink } from '../../components/button'
import { cx } from '../../components/class-names'
import { House, NotConfirmed } from '../../components/flag'
import { PersonName } from '../../components/person-name'
import { StateIcon, type StateShape } from '../../components/state-icon'
import type { TableColumn } from '../../components/table'
import { citeInBrief, ruleInFull, ruleKey } from '../../i18n/named-rules'
import type { Words } from '../../i18n/text'
import type { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import { useMay } from '../../use-may'
import { actionOf } from './law-action'
import styles from './today.module.css'

/** What the lines of a panel show of a row: which date, how it looks, and whether it is behind. */
export type LineOfPanel = {
  dateOf: (row: RegisterRow) => LawDate | null
  shapeOf: (row: RegisterRow) => StateShape
  tone: 'over' | 'due' | 'info'
  isPast: boolean
}

/** The rules of a board by rule and line. */
export const rulesOfBoard = ({ law }: TodayBoard): ReadonlyMap<string, NamedRule> =>
  new Map(law?.rules.map((rule) => [ruleKey(rule), rule]))

/** The rule of a line, its article, how many more, and how sure. */
export function RuleWords({ date, rule, words }: { date: LawDate; rule: NamedRule; words: Words }) {
  const more = date.rules - 1
  const cite = rule.isHouse ? '' : citeInBrief(rule.cite)
  return (
    <span className={styles.rule} title={ruleInFull(words, rule)}>
      {rule.title[words.language]}{' '}
      <span className={styles.source}>
        {cite} {more > 0 && <span className={text.nowrap}>{words.t('today.more', { count: more })}</span>}{' '}
        {rule.isHouse && <House />} {rule.howSure === 'not-confirmed' && <NotConfirmed />}
      </span>
    </span>
  )
}

/** The one action of a line: it leads to the working of its rule, with the form of what is to be recorded. */
export function LineAction(props: {
  row: RegisterRow
  rule: NamedRule | undefined
  isPast: boolean
  words: Words
}) {
  const { row, rule, isPast, words } = props
  const may = useMay()
  // Who only looks is shown the way to the person, not something to be done by others.
  const action = words.t(may('milestones.record') ? actionOf(rule, isPast) : 'today.open')
  const name = row.name || (row.number ?? words.t('today.noName'))
  return (
    <ButtonLink
      size="small"
      href={hrefTo({
        screen: 'person',
        id: row.id,
        tab: 'limits',
        ...(rule !== undefined && { rule: ruleKey(rule) }),
      })}
      label={words.t('today.actionFor', { action, name })}
    >
      {action}
    </ButtonLink>
  )
}

/** The columns of a panel of people and dates of law. */
export const lawColumns = (
  board: TodayBoard,
  { dateOf, shapeOf, tone, isPast }: LineOfPanel,
  words: Words,
  format: ReturnType<typeof useFormat>,
): TableColumn<RegisterRow>[] => {
  const { t } = words
  const asOfMs = toEpochMs(board.asOf)
  const rules = rulesOfBoard(board)
  // A date of an earlier year would pass for one of this.
  const dueWords = (at: Instant): string =>
    at.slice(0, 4) === board.asOf.slice(0, 4) ? format.due(at) : format.dueYear(at)
  const ruleOf = (date: LawDate | null) => (date === null ? undefined : rules.get(ruleKey(date)))
  return [
    {
      id: 'time',
      head: t('today.column.time'),
      width: '11rem',
      cell: (row) => {
        const at = dateOf(row)?.at
        if (at === undefined || at === null) return null
        const length = format.elapsed(Math.abs(toEpochMs(at) - asOfMs))
        return (
          <span className={styles.when}>
            <span className={cx(styles.time, styles[tone])}>
              <StateIcon shape={shapeOf(row)} />
              {t(isPast ? 'state.overBy' : 'state.in', { length })}
            </span>
            <span className={text.second}>{dueWords(at)}</span>
          </span>
        )
      },
    },
    {
      id: 'person',
      head: t('today.column.person'),
      width: '12.25rem',
      cell: (row) => (
        <span className={styles.who}>
          <PersonName person={row} />{' '}
          <span className={cx(text.quiet, text.nowrap)}>{row.place || row.unit}</span>
        </span>
      ),
    },
    {
      id: 'rule',
      head: t('today.column.rule'),
      cell: (row) => {
        const date = dateOf(row)
        const rule = ruleOf(date)
        return date === null || rule === undefined ? null : (
          <RuleWords date={date} rule={rule} words={words} />
        )
      },
    },
    {
      id: 'action',
      head: t('today.column.action'),
      width: '9.5rem',
      isNumber: true,
      cell: (row) => <LineAction row={row} rule={ruleOf(dateOf(row))} isPast={isPast} words={words} />,
    },
  ]
}
