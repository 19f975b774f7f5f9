import { ChevronDown, ChevronRight } from 'lucide-react'
import { Fragment, useState } from 'react'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { Finding } from '../../../core/law/finding'
import type { FileMark, PersonFile } from '../../../core/people/person-file'
import { stepWords } from '../../../core/words/step-words'
import { Chip, type ChipState } from '../../components/chip'
import { cx } from '../../components/class-names'
import { EmptyState } from '../../components/empty-state'
import { House, NotConfirmed } from '../../components/flag'
import { Segmented } from '../../components/segmented'
import type { MessageKey } from '../../i18n/catalogues'
import type { Format } from '../../i18n/format'
import { useText, type Words } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useLawVoice } from '../../i18n/use-law-voice'
import text from '../../styles/text.module.css'
import styles from './limits.module.css'

const chipOf = (kind: Finding['kind']): ChipState => {
  switch (kind) {
    case 'breached':
      return 'prohibited'
    case 'overdue':
      return 'over'
    case 'satisfied':
      return 'met'
    case 'satisfied-late':
      return 'met-late'
    case 'printed-term':
      return 'not-applicable'
    default:
      return kind
  }
}

const dueOf = (finding: Finding): Instant | null => ('due' in finding ? finding.due.earliest : null)

/** What is left of a limit, or by how much it is passed. */
const leftWords = ({ t }: Words, format: Format, { finding }: FileMark, asOf: Instant): string => {
  if (finding.kind === 'cannot-be-computed')
    return t('state.needs', {
      what: format.list(finding.missing.map((fact) => t(`person.lawFact.${fact}` as MessageKey))),
    })
  if (finding.kind === 'satisfied-late')
    return t('state.overBy', { length: format.elapsed(finding.late.longestMs ?? finding.late.shortestMs) })
  const due = dueOf(finding)
  if (due === null || finding.kind === 'satisfied') return ''
  const ms = toEpochMs(asOf) - toEpochMs(due)
  return ms > 0
    ? t('state.overBy', { length: format.elapsed(ms) })
    : t('state.in', { length: format.elapsed(ms) })
}

function Working({ mark, asOf }: { mark: FileMark; asOf: Instant }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const isOver = mark.finding.kind === 'overdue' || mark.finding.kind === 'disputed'
  const voice = useLawVoice()
  return (
    <div className={styles.explain}>
      <div>
        <h3>{t('person.howWorkedOut')}</h3>
        <ol className={styles.steps}>
          {mark.steps.map((step, index) => {
            const isLast = index === mark.steps.length - 1
            const { sentence, value } = stepWords(voice, step)
            return (
              <li
                key={`${step.sentence} ${String(step.params.at ?? step.params.from ?? '')}`}
                className={cx(isLast && styles.result, isLast && isOver && styles.over)}
              >
                <span>
                  {sentence}
                  {step.citation !== null && <span className={styles.source}>{step.citation.cite}</span>}
                </span>
                <span className={styles.amount}>{value}</span>
              </li>
            )
          })}
        </ol>
      </div>
      <div>
        <h3>{t('person.rule')}</h3>
        <p>{mark.sentence[language]}</p>
        <h3>{t('person.wouldChange')}</h3>
        <p>{t('person.wouldChangeMark')}</p>
        <p className={text.quiet}>{t('person.evaluatedAt', { when: format.instantYear(asOf) })}</p>
      </div>
    </div>
  )
}

type Show = 'all' | 'passed' | 'unknown'

/** One row a rule, nothing hidden by a stricter one; opened, it shows how its date was worked out. */
export function Limits({ file }: { file: PersonFile }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const [opened, setOpened] = useState<readonly string[]>([])
  const [show, setShow] = useState<Show>('all')
  const passed = file.marks.filter(({ finding }) =>
    ['overdue', 'disputed', 'breached', 'satisfied-late'].includes(finding.kind),
  )
  const unknown = file.marks.filter(({ finding }) => finding.kind === 'cannot-be-computed')
  if (file.marks.length === 0)
    return (
      <EmptyState level={2} title={t('person.noStays')}>
        {t('person.noStaysExplain')}
      </EmptyState>
    )
  const rows = show === 'passed' ? passed : show === 'unknown' ? unknown : file.marks
  const toggle = (id: string) =>
    setOpened(opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id])
  return (
    <div className={styles.limits}>
      <div className={styles.bar}>
        <Segmented<Show>
          label={t('person.showLimits')}
          value={show}
          onChange={setShow}
          segments={[
            { id: 'all', words: t('person.allLimits'), count: format.number(file.marks.length) },
            { id: 'passed', words: t('person.passedLimits'), count: format.number(passed.length) },
            { id: 'unknown', words: t('state.cannot-be-computed'), count: format.number(unknown.length) },
          ]}
        />
        <span className={text.quiet}>{t('person.ownRow')}</span>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('person.limits')}>
          <thead>
            <tr>
              <th scope="col">
                <span className={text.onlyHeard}>{t('person.open')}</span>
              </th>
              <th scope="col">{t('person.state')}</th>
              <th scope="col">{t('person.rule')}</th>
              <th scope="col">{t('person.article')}</th>
              <th scope="col">{t('person.due')}</th>
              <th scope="col" className={styles.number}>
                {t('person.left')}
              </th>
              <th scope="col">{t('person.force')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((mark) => {
              const { ruleId, title, citation, finding, force, howSure } = mark
              const isOpen = opened.includes(ruleId)
              const due = dueOf(finding)
              const isPassed = passed.includes(mark)
              return (
                <Fragment key={ruleId}>
                  <tr className={cx(isOpen && styles.open)}>
                    <td>
                      <button
                        type="button"
                        className={styles.toggle}
                        aria-expanded={isOpen}
                        aria-label={t('person.explainNamed', { rule: title[language] })}
                        onClick={() => toggle(ruleId)}
                      >
                        {isOpen ? (
                          <ChevronDown aria-hidden="true" size={16} />
                        ) : (
                          <ChevronRight aria-hidden="true" size={16} />
                        )}
                      </button>
                    </td>
                    <td>
                      <Chip state={chipOf(finding.kind)}>{t(`person.finding.${finding.kind}`)}</Chip>
                    </td>
                    <td className={text.medium}>{title[language]}</td>
                    <td className={text.second}>{citation?.cite ?? '–'}</td>
                    <td>
                      {due === null ? '–' : format.dueYear(due)} {force === 'house' && <House />}
                    </td>
                    <td className={cx(styles.number, isPassed && text.over)}>
                      {leftWords(words, format, mark, file.asOf)}
                    </td>
                    <td className={text.second}>
                      {t(`person.force.${force}`)} {howSure === 'not-confirmed' && <NotConfirmed />}
                    </td>
                  </tr>
                  {isOpen && (
                    <tr className={styles.opened}>
                      <td colSpan={7}>
                        <Working mark={mark} asOf={file.asOf} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}
