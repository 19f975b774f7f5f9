import { use, useMemo } from 'react'
import type { ShownFinding } from '../../../core/law/line-finding'
import type { Step } from '../../../core/law/step'
import type { PersonFile } from '../../../core/people/person-file'
import { lawWord } from '../../../core/words/fact-words'
import { stepLine } from '../../../core/words/step-words'
import { cx } from '../../components/class-names'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useLawVoiceWith } from '../../i18n/use-law-voice'
import { limitGroups, lineKey, shownLines } from './limit-groups'
import { dueWords, extensionName, inForceWords, type LimitVoice, leftWords, lineWords } from './limit-words'
import styles from './print.module.css'
import { useFindings } from './use-findings'
import { useStepSource } from './use-step-source'
import { useWorkings } from './use-workings'

/** Whether the version that was applied has a bound; one that was always so says nothing on paper. */
const isDated = (
  line: ShownFinding,
): line is ShownFinding & { version: NonNullable<ShownFinding['version']> } =>
  line.version !== null && (line.version.from !== null || line.version.until !== null)

// What happened stands in the chronology with who recorded it; what was answered stands nowhere else on paper.
const isCondition = ({ sentence }: Step): boolean => sentence.startsWith('law.step.fact.')

function OtherDate({ line }: { line: ShownFinding }) {
  const { t } = useText()
  const format = useFormat()
  const { override } = line
  if (override === null) return null
  const confirmed =
    override.confirmedAt === null
      ? t('limits.notConfirmedYet')
      : t('limits.confirmedBy', {
          name: override.confirmedByName ?? '',
          when: format.instantYear(override.confirmedAt),
        })
  return (
    <span className={styles.second}>
      <b>{t('limits.otherConfirmed', { when: format.dueYear(override.otherAt) })}</b>.{' '}
      {t(`law.override.${override.reason}`)}.<span className={styles.second}>{override.note}</span>
      {t('limits.askedBy', { name: override.askedByName, when: format.instantYear(override.askedAt) })}{' '}
      {confirmed}
    </span>
  )
}

/**
 * Every limit that concerns the person, with how its date was worked out. What rests on protected facts is
 * left out, as everywhere on paper; what does not apply is named and not worked out.
 */
export function PrintLimits({ file }: { file: PersonFile }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const voiceWith = useLawVoiceWith()
  const knownAt = file.known?.at
  const findings = useFindings(file.id, knownAt)?.findings
  const open = useMemo(
    () => shownLines(findings?.lines ?? []).filter(({ groups }) => groups.length === 0),
    [findings],
  )
  const lines = useMemo(
    () =>
      limitGroups(open)
        .flatMap((group) => group.lines)
        .filter(({ finding }) => finding.kind !== 'not-applicable'),
    [open],
  )
  const workings = useWorkings(file.id, file.asOf, knownAt)
  const sourceOf = useStepSource(file)
  if (findings === undefined) return null
  const voice: LimitVoice = { words, format, zone, asOf: findings.asOf, isPaper: true }
  const away = open.filter(({ finding }) => finding.kind === 'not-applicable')
  return (
    <section>
      <h2>{t('limits.printLimits')}</h2>
      <table className={cx(styles.lines, styles.limits)} data-ready={workings !== undefined}>
        <thead>
          <tr>
            <th>{t('person.state')}</th>
            <th>{t('person.rule')}</th>
            <th>{t('limits.due')}</th>
            <th>{t('limits.forceAndSource')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { finding, howSure, label, citations } = line
            const steps = workings?.get(lineKey(line)) ?? []
            const nameOf = extensionName(line, language)
            const left = leftWords(line, voice)
            return (
              <tr key={lineKey(line)}>
                <td>
                  <b>{lineWords(line, words)}</b>
                  {line.isAssumed && <span className={styles.second}>{t('limits.assumed')}</span>}
                </td>
                <td>
                  {line.title[language]}
                  {label !== null && `: ${label[language]}`}
                  <ol className={styles.steps}>
                    {steps.map((step) => (
                      <li key={`${step.sentence} ${JSON.stringify(step.params)}`}>
                        {stepLine(voiceWith(nameOf), step)}
                        {knownAt === undefined && isCondition(step) && (
                          <span className={styles.second}>{sourceOf(step)}</span>
                        )}
                      </li>
                    ))}
                  </ol>
                </td>
                <td>
                  {dueWords(finding, voice)}
                  {(line.isHouse || line.isHouseAlarm) && 'due' in finding && ` (${t('state.house')})`}
                  <span className={styles.second}>{left}</span>
                  <OtherDate line={line} />
                </td>
                <td>
                  {citations[0]?.cite}
                  <span className={styles.second}>
                    {t(`law.force.${line.force}`)}
                    {howSure !== null && (
                      <>
                        , {howSure === 'read' ? lawWord(words, 'howSure', howSure) : null}
                        {howSure !== 'read' && <b>{lawWord(words, 'howSure', howSure)}</b>}
                      </>
                    )}
                    {line.textCheckedOn !== null && (
                      <>, {t('limits.printChecked', { day: format.dayYear(line.textCheckedOn) })}</>
                    )}
                  </span>
                  {isDated(line) && (
                    <span className={styles.second}>{inForceWords(line.version, voice)}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {away.length > 0 && (
        <p className={styles.note}>
          {t('limits.printNotApplicable', {
            list: format.list([...new Set(away.map(({ title }) => title[language]))]),
          })}
        </p>
      )}
    </section>
  )
}
