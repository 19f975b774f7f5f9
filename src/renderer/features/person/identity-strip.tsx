import { MessageSquareText, ShieldHalf, User } from 'lucide-react'
import type { ReactNode } from 'react'
import { use } from 'react'
import { toEpochMs } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import { isReasonMissing } from '../../../core/law/finding'
import type { Findings } from '../../../core/law/findings-questions'
import type { ShownFinding } from '../../../core/law/line-finding'
import { initials } from '../../../core/people/initials'
import { fullName } from '../../../core/people/person'
import type { HeldTime, PersonFile } from '../../../core/people/person-file'
import { cx } from '../../components/class-names'
import { Flag, House, Restricted } from '../../components/flag'
import { Unknown } from '../../components/unknown'
import { citeInBrief, placeIn } from '../../i18n/named-rules'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useMomentWords } from './happened'
import styles from './identity-strip.module.css'
import { shownLines } from './limit-groups'
import { markStanding } from './mark-standing'
import { ageWords, kindWords, languageWords, markWords, nationalityWords } from './person-words'

function Stat({
  label,
  tone,
  value,
  more,
}: {
  label: string
  tone?: 'due' | 'over'
  value: ReactNode
  more: ReactNode
}) {
  return (
    <div className={styles.stat}>
      <span className={styles.label}>{label}</span>
      <span className={cx(styles.value, tone !== undefined && styles[tone])}>{value}</span>
      <span className={styles.more}>{more}</span>
    </div>
  )
}

function TimeHeld({ file }: { file: PersonFile }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const momentWords = useMomentWords()
  const current = file.stays.find(({ state }) => state !== 'not-yet')
  const time = (held: HeldTime) =>
    held.longestMs === null
      ? t('person.atLeast', { length: format.elapsed(held.shortestMs, 'subject') })
      : format.elapsed(held.longestMs, 'subject')
  if (!current || file.continuous === null)
    return <Stat label={t('person.timeHeld')} value={t('person.neverHeld')} more="" />
  const ended = current.state === 'ended'
  const { start, end } = current.told
  const several = file.stays.length > 1
  const since =
    start.at === null ? (
      <Unknown needs={t('person.fact.physical-stop')} />
    ) : ended ? (
      t('person.heldUntil', { end: momentWords(end?.at ?? null, end?.precision ?? 'unknown') })
    ) : (
      t('person.heldSince', { start: momentWords(start.at, start.precision) })
    )
  const { shortestMs, longestMs } = file.continuous
  return (
    <Stat
      label={t(ended ? 'person.wasHeld' : 'person.timeHeld')}
      value={time(file.continuous)}
      more={
        <>
          {since}
          {longestMs !== null && shortestMs < longestMs && (
            <> · {t('person.atLeast', { length: format.elapsed(shortestMs, 'subject') })}</>
          )}
          {several && <> · {t('person.inAll', { length: time(file.cumulative) })}</>}
        </>
      }
    />
  )
}

function NearestMark({ file }: { file: PersonFile }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const { passed, next } = markStanding(file.marks)
  const nextDue = next && 'due' in next.finding ? next.finding.due.earliest : null
  const nextWords =
    next && nextDue
      ? t('person.nextMark', {
          mark: markWords(words, next.lengthMs ?? 0),
          length: format.elapsed(toEpochMs(nextDue) - toEpochMs(file.asOf)),
        })
      : t('person.noNextMark')
  if (!passed && !next) return null
  return (
    <Stat
      label={t('person.mark')}
      {...(passed && { tone: 'due' as const })}
      value={
        passed
          ? t('person.pastMark', { mark: markWords(words, passed.lengthMs ?? 0) })
          : t('person.noMarkPassed')
      }
      more={
        <>
          {nextWords} <House />
        </>
      }
    />
  )
}

/** The limit on holding that bites first, with its article; what forbids holding comes before it. */
function FirstLimit({ findings }: { findings: Findings }) {
  const { t, language } = useText()
  const format = useFormat()
  const { firstLimit, asOf } = findings
  const lines = shownLines(findings.lines)
  // Nothing excuses what is forbidden outright, so it is said before any length of time.
  const forbidden = lines.find(({ finding }) => finding.kind === 'breached' && !isReasonMissing(finding))
  const limit =
    firstLimit && lines.find(({ ruleId, line }) => ruleId === firstLimit.ruleId && line === firstLimit.line)
  const cite = (line: ShownFinding | null | undefined) => line?.citations[0]?.cite ?? ''
  if (forbidden !== undefined || firstLimit === null)
    return forbidden === undefined ? null : (
      <Stat
        label={t('limits.firstLimit')}
        tone="over"
        value={t('law.state.breached')}
        more={<Source title={forbidden.title[language]} cite={cite(forbidden)} />}
      />
    )
  const ms = toEpochMs(asOf) - toEpochMs(firstLimit.at)
  return (
    <Stat
      label={t('limits.firstLimit')}
      {...(firstLimit.isPassed && { tone: 'over' as const })}
      value={
        firstLimit.isPassed
          ? t('state.overBy', { length: format.elapsed(ms, 'subject') })
          : t('limits.firstLimitIn', { length: format.elapsed(ms, 'subject') })
      }
      more={<Source title={firstLimit.title[language]} cite={cite(limit)} />}
    />
  )
}

const bites = ({ firstLimit, lines }: Findings): boolean =>
  firstLimit !== null ||
  shownLines(lines).some(({ finding }) => finding.kind === 'breached' && !isReasonMissing(finding))

function Source({ title, cite }: { title: string; cite: string }) {
  return (
    <span className={styles.source} title={cite}>
      {title}, {placeIn(cite) || citeInBrief(cite)}
    </span>
  )
}

/** Who this is, at the top of every part of the file and never scrolled away, so that nobody edits the wrong one. */
export function IdentityStrip({ file, findings }: { file: PersonFile; findings?: Findings | undefined }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const { facts } = file
  const isChild = file.child === 'yes' || file.child === 'presumed'
  return (
    <section className={styles.strip} aria-label={t('frame.person')}>
      <div className={styles.initials} aria-hidden="true">
        {initials(facts)}
      </div>
      <div className={styles.who}>
        <h1>
          {fullName(facts) || t('person.noName')}
          {facts.scriptName !== '' && facts.scriptName !== fullName(facts) && (
            <bdi className={styles.script}>{facts.scriptName}</bdi>
          )}
        </h1>
        <ul className={styles.facts}>
          {facts.number !== null && <li>{facts.number}</li>}
          <li>{ageWords(words, format, facts.birth, localDay(file.asOf, zone))}</li>
          <li>{format.list(facts.nationalities.map((code) => nationalityWords(words, code)))}</li>
          <li>
            {file.unitName ?? t(file.stays[0]?.state === 'held' ? 'person.noPlace' : 'person.notHeldNow')}
          </li>
          {facts.languages.length > 0 && (
            <li className={styles.foldable}>
              {format.list(facts.languages.map((code) => languageWords(language, code)))}
            </li>
          )}
        </ul>
        <div className={styles.flags}>
          {isChild && (
            <Flag hard icon={<User aria-hidden="true" />}>
              {t(file.child === 'yes' ? 'person.child' : 'person.childPresumed')}
            </Flag>
          )}
          {file.flags
            .filter(({ toOn }) => toOn === null)
            .map((flag) => (
              <Flag
                key={flag.id}
                icon={
                  flag.kind === 'interpreter-needed' ? (
                    <MessageSquareText aria-hidden="true" />
                  ) : (
                    <ShieldHalf aria-hidden="true" />
                  )
                }
              >
                {kindWords(words, 'flag', flag.kind)}
              </Flag>
            ))}
          {file.groups
            .filter(({ count, group }) => count > 0 && group !== 'contacts')
            .map(({ group, restricted, count }) =>
              restricted ? (
                <Restricted key={group}>
                  {t('person.restrictedGroup', { group: t(`person.group.${group}`) })}
                </Restricted>
              ) : (
                <Flag key={group} icon={<ShieldHalf aria-hidden="true" />}>
                  {t('person.protectedGroup', { group: t(`person.group.${group}`), count })}
                </Flag>
              ),
            )}
        </div>
      </div>
      <TimeHeld file={file} />
      {findings === undefined || !bites(findings) ? (
        <NearestMark file={file} />
      ) : (
        <FirstLimit findings={findings} />
      )}
    </section>
  )
}
