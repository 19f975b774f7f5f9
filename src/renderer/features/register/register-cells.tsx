import { Baby, CircleHelp, Globe, HeartPulse, MessageSquare, Shield, User, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { toEpochMs } from '../../../core/dates/instant'
import type { NamedMark, NamedRule, RegisterRow, RowLaw } from '../../../core/register/register-row'
import { Chip, GapChip } from '../../components/chip'
import { Flag, Restricted } from '../../components/flag'
import { StateIcon } from '../../components/state-icon'
import { Unknown } from '../../components/unknown'
import type { Format } from '../../i18n/format'
import type { Words } from '../../i18n/text'
import text from '../../styles/text.module.css'
import { flagWords, markWords } from './facet-words'
import styles from './register.module.css'

/** What a cell needs to make words of facts. */
export type CellContext = {
  words: Words
  format: Format
  marks: readonly NamedMark[]
  /** The rules that the rows name, by rule and line. */
  rules: ReadonlyMap<string, NamedRule>
  asOfMs: number
  zone: string
}

/** An age no surer than the facts. */
export const ageWords = ({ t }: Words, { reading, birthKind }: RegisterRow['age']): string => {
  if (reading.kind === 'unknown') return t('state.unknown')
  if (reading.kind === 'says') return t('register.ageSays', { years: reading.years })
  if (reading.kind === 'between')
    return birthKind === 'estimated'
      ? t('register.ageAbout', { years: reading.least })
      : t('register.ageBetween', { least: reading.least, most: reading.most })
  return String(reading.years)
}

/** Time held; a lower bound where the start is unknown. */
export function TimeHeld({ row, context }: { row: RegisterRow; context: CellContext }) {
  const { words, format } = context
  if (row.state === 'no-stay') return <span className={text.quiet}>{words.t('register.noStay')}</span>
  if (row.longestMs !== null) return format.elapsed(row.longestMs)
  const least = row.shortestMs ?? 0
  if (least === 0) return <Unknown />
  return (
    <span className={styles.atLeast} title={words.t('register.startUnknownMeaning')}>
      {words.t('register.atLeast', { length: format.elapsed(least) })}
    </span>
  )
}

/** The longest mark passed, or the next one, as a word, a shape and its length. */
export function Standing({ row, context }: { row: RegisterRow; context: CellContext }): ReactNode {
  const { words, marks } = context
  const length = (ruleId: string) => <span className={text.second}>{markWords(words, ruleId, marks)}</span>
  if (row.state === 'at-large') return <Chip state="not-applicable">{words.t('register.atLarge')}</Chip>
  if (row.passed !== null)
    return (
      <>
        <Chip state={row.passed.isDisputed ? 'disputed' : row.state === 'released' ? 'met-late' : 'over'} />{' '}
        {length(row.passed.ruleId)}
      </>
    )
  if (row.next !== null)
    return (
      <>
        <Chip state={row.next.isSoon ? 'due-soon' : 'running'} /> {length(row.next.ruleId)}
      </>
    )
  if (row.state === 'no-stay') return null
  return <Chip state={row.longestMs === null ? 'cannot-be-computed' : 'met'} />
}

// Where nobody may be held any longer an order covers nothing, whatever end is written in it.
const pastOrders: ReadonlySet<string> = new Set<RowLaw['state']>(['prohibited', 'limit-passed', 'disputed'])

/** The order someone is held under: until when, or how long there has been none. Past a limit it is only paper. */
export function AuthorityCell({ row, context }: { row: RegisterRow; context: CellContext }): ReactNode {
  const { words, format, asOfMs } = context
  const { authority } = row
  if (authority === null) return null
  if (authority.kind === 'none')
    return (
      <span className={styles.missing}>
        <StateIcon shape="cannot-be-computed" small /> {words.t('register.authorityNone')}
      </span>
    )
  if (authority.kind === 'covered') {
    const until =
      authority.until === null
        ? words.t('register.authorityOpen')
        : words.t('register.authorityTo', { when: format.dueBrief(authority.until) })
    return row.law !== null && pastOrders.has(row.law.state) ? (
      <span className={styles.onPaper} title={words.t('register.authorityOnPaperMeaning', { until })}>
        <StateIcon shape="over" small /> {words.t('register.authorityOnPaper')}
      </span>
    ) : (
      <span className={text.quiet}>{until}</span>
    )
  }
  return authority.since === null ? (
    <Chip state="gap">{words.t('register.authority.gap')}</Chip>
  ) : (
    <GapChip length={format.elapsed(asOfMs - toEpochMs(authority.since))} />
  )
}

const icons: Readonly<Record<string, ReactNode>> = {
  child: <Baby aria-hidden="true" />,
  'may-be-child': <Baby aria-hidden="true" />,
  'unaccompanied-child': <Baby aria-hidden="true" />,
  'interpreter-needed': <MessageSquare aria-hidden="true" />,
  'with-children': <Users aria-hidden="true" />,
  'older-person': <User aria-hidden="true" />,
  stateless: <Globe aria-hidden="true" />,
  facts: <CircleHelp aria-hidden="true" />,
  pregnant: <HeartPulse aria-hidden="true" />,
  nursing: <HeartPulse aria-hidden="true" />,
  'serious-illness': <HeartPulse aria-hidden="true" />,
  disability: <HeartPulse aria-hidden="true" />,
}

// Who may not be held comes first; what most people have says least and comes last.
const light = ['interpreter-needed', 'no-consular-contact']
const weightOf = ({ kind, isHard }: { kind: string; isHard: boolean }): number =>
  isHard ? 0 : 1 + (light.indexOf(kind) + 1)

/** The flags of a row with those that its facts raise of themselves, the gravest first. */
const flagsOf = (row: RegisterRow): readonly { kind: string; isHard: boolean }[] => {
  const { band } = row.age
  const raised: { kind: string; isHard: boolean }[] = []
  if (band === 'child') raised.push({ kind: 'child', isHard: true })
  if (band === 'says-child') raised.push({ kind: 'disputed', isHard: true })
  if (band === 'may-be-child') raised.push({ kind: 'may-be-child', isHard: true })
  if (band === 'older' && !row.flags.includes('older-person'))
    raised.push({ kind: 'older-person', isHard: false })
  if (row.nationalities.includes('stateless') && !row.flags.includes('stateless'))
    raised.push({ kind: 'stateless', isHard: false })
  if (row.state === 'held' && row.longestMs === null) raised.push({ kind: 'facts', isHard: false })
  const noted = row.flags.map((kind) => ({ kind, isHard: kind === 'unaccompanied-child' }))
  return [...raised, ...noted].sort((a, b) => weightOf(a) - weightOf(b))
}

/** The first flag, how many more there are, and that something is restricted. */
export function FlagsCell({ row, context }: { row: RegisterRow; context: CellContext }): ReactNode {
  const { words } = context
  const flags = flagsOf(row)
  const [first, ...more] = flags
  const shape =
    first === undefined ? null : first.kind === 'disputed' ? (
      <StateIcon shape="disputed" small />
    ) : (
      (icons[first.kind] ?? <Shield aria-hidden="true" />)
    )
  if (first === undefined && row.restricted === 0) return <span className={text.quiet}>–</span>
  return (
    <span className={styles.flags}>
      {first !== undefined && (
        <span className={styles.flag} title={flagWords(words, first.kind)}>
          <Flag icon={shape} hard={first.isHard}>
            <span className={styles.flagWords}>{flagWords(words, first.kind)}</span>
          </Flag>
        </span>
      )}
      {more.length > 0 && (
        <span className={styles.more} title={more.map(({ kind }) => flagWords(words, kind)).join(', ')}>
          {words.t('register.moreFlags', { count: more.length })}
        </span>
      )}
      {row.restricted > 0 &&
        (first === undefined ? (
          <Restricted />
        ) : (
          <Restricted>
            <span className={text.onlyHeard}>{words.t('state.restricted')}</span>
          </Restricted>
        ))}
    </span>
  )
}
