import type { ReactNode } from 'react'
import { toEpochMs } from '../../../core/dates/instant'
import type { RegisterRow, RowLaw } from '../../../core/register/register-row'
import { Chip, type ChipState } from '../../components/chip'
import { House, NotConfirmed } from '../../components/flag'
import { citeInBrief, placeIn, ruleInFull, ruleKey } from '../../i18n/named-rules'
import text from '../../styles/text.module.css'
import styles from './register.module.css'
import { type CellContext, Standing } from './register-cells'

const chips: Readonly<Record<Exclude<RowLaw['state'], 'next'>, ChipState>> = {
  prohibited: 'prohibited',
  'limit-passed': 'over',
  disputed: 'disputed',
  'duty-overdue': 'overdue',
  'reason-missing': 'due-soon',
  unknown: 'cannot-be-computed',
  'nothing-due': 'not-applicable',
}

/** The chip of a state under the law. */
function LawChip({ law, context: { words } }: { law: RowLaw; context: CellContext }) {
  if (law.state === 'next') return <Chip state={law.isSoon ? 'due-soon' : 'running'} />
  return <Chip state={chips[law.state]}>{words.t(`register.law.${law.state}`)}</Chip>
}

/** The limit that bites first: its state, its article, and how sure that is; of those not held, the marks they passed. */
export function LawCell({ row, context }: { row: RegisterRow; context: CellContext }): ReactNode {
  const { words, rules } = context
  const { law } = row
  if (law === null)
    return row.state === 'held' ? (
      <span className={text.quiet}>{words.t('register.lawReading')}</span>
    ) : (
      <Standing row={row} context={context} />
    )
  const rule = law.nearest === null ? undefined : rules.get(ruleKey(law.nearest))
  return (
    <span className={styles.law} title={rule === undefined ? undefined : ruleInFull(words, rule)}>
      <LawChip law={law} context={context} />
      {rule !== undefined && law.state !== 'nothing-due' && (
        <>
          {!rule.isHouse && (
            <span className={styles.place}>{placeIn(rule.cite) || citeInBrief(rule.cite)}</span>
          )}
          <span className={styles.cite}>{rule.title[words.language]}</span>
        </>
      )}
      {rule?.isHouse === true && <House />}
      {rule?.howSure === 'not-confirmed' && <NotConfirmed isBrief />}
    </span>
  )
}

/** How much is left, or by how much it is over. */
export function LeftOrOver({ row, context }: { row: RegisterRow; context: CellContext }): ReactNode {
  const { words, format, asOfMs } = context
  if (row.law !== null) {
    const { nearest, state, isSoon } = row.law
    if (nearest === null || nearest.at === null) return null
    const ms = toEpochMs(nearest.at) - asOfMs
    const isLeft = state === 'next'
    return (
      <b className={isLeft ? (isSoon ? text.due : '') : state === 'reason-missing' ? '' : text.over}>
        {words.t(isLeft ? 'state.in' : 'state.overBy', { length: format.elapsed(Math.abs(ms)) })}
      </b>
    )
  }
  if (row.passed !== null)
    return (
      <b className={row.state === 'released' ? text.second : text.over}>
        {words.t('state.overBy', { length: format.elapsed(row.passed.overMs) })}
      </b>
    )
  if (row.next === null) return null
  const left = toEpochMs(row.next.at) - asOfMs
  return (
    <b className={row.next.isSoon ? text.due : ''}>{words.t('state.in', { length: format.elapsed(left) })}</b>
  )
}
