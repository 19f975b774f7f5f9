import { ChevronDown, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import type { Instant } from '../../../core/dates/instant'
import { type FillIn, fillIn } from '../../../core/law/fill-in'
import type { ShownFinding } from '../../../core/law/line-finding'
import type { PersonFile } from '../../../core/people/person-file'
import { lawWord } from '../../../core/words/fact-words'
import { Button, ButtonLink } from '../../components/button'
import { Chip } from '../../components/chip'
import chip from '../../components/chip.module.css'
import { cx } from '../../components/class-names'
import { House } from '../../components/flag'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { rowToggle } from './limit-keys'
import { dueWords, type LimitVoice, leftWords, lineChip } from './limit-words'
import { LimitWorking } from './limit-working'
import styles from './limits.module.css'
import { SureMark } from './sure-mark'

type LimitRowProps = {
  file: PersonFile
  line: ShownFinding
  voice: LimitVoice
  knownAt: Instant | undefined
  isOpen: boolean
  /** Holds the button that opens the row, for whoever puts the keyboard there. */
  toggle: RefObject<HTMLButtonElement | null> | undefined
  /** The rule of the row above: its title is not said twice. */
  isContinued: boolean
  onToggle: () => void
  /** Opens the form of a missing fact; without it the reader may not fill anything in. */
  onFillIn: ((fillIn: FillIn) => void) | undefined
}

/** One line of one rule: state, rule, article, due, left or over, force; opened, its working. */
export function LimitRow(props: LimitRowProps) {
  const { file, line, voice, knownAt, isOpen, toggle, isContinued, onToggle, onFillIn } = props
  const { t, language } = useText()
  const format = useFormat()
  const { finding, title, label, override } = line
  const isPassed = ['overdue', 'disputed', 'breached'].includes(finding.kind) || line.driven === 'passed'
  const missing = 'missing' in finding ? finding.missing : []
  const [fact] = missing
  const place = fact === undefined ? undefined : fillIn(fact)
  const name = label === null ? title[language] : `${title[language]}: ${label[language]}`
  return (
    <>
      <tr className={cx(isOpen && styles.open)}>
        <td>
          <button
            ref={toggle}
            type="button"
            className={styles.toggle}
            {...{ [rowToggle]: '' }}
            aria-expanded={isOpen}
            aria-label={t('person.explainNamed', { rule: name })}
            onClick={onToggle}
          >
            {isOpen ? (
              <ChevronDown aria-hidden="true" size={16} />
            ) : (
              <ChevronRight aria-hidden="true" size={16} />
            )}
          </button>
        </td>
        <td>
          <Chip {...lineChip(line, voice.words)} />
          {line.isAssumed && <span className={cx(chip.dashed, styles.assumed)}>{t('limits.assumed')}</span>}
        </td>
        <td className={cx(isContinued && styles.continued)}>
          {isContinued && label !== null ? (
            <span>{label[language]}</span>
          ) : (
            <>
              <span className={text.medium}>{title[language]}</span>
              {label !== null && <span className={text.below}>{label[language]}</span>}
            </>
          )}
        </td>
        <td className={text.second}>
          {!isContinued && (
            <span className={styles.article} title={line.citations[0]?.cite}>
              {line.citations[0]?.cite ?? '–'}
            </span>
          )}
        </td>
        <td>
          {dueWords(finding, voice)}
          {finding.kind === 'breached' && fact !== undefined && (
            <span className={text.below}>
              {t('state.needs', { what: lawWord({ t }, 'fact', fact) })}
              {missing.length > 1 && ` ${t('limits.andMore', { count: missing.length - 1 })}`}
            </span>
          )}{' '}
          {(line.isHouse || line.isHouseAlarm) && 'due' in finding && <House />}
          {override !== null && (
            <span className={cx(chip.dashed, styles.otherDate)}>
              {t(override.confirmedAt === null ? 'limits.otherAsked' : 'limits.otherConfirmed', {
                when: format.dueYear(override.otherAt),
              })}
            </span>
          )}
        </td>
        <td className={cx(styles.number, isPassed && text.over)}>
          {leftWords(line, voice)}
          {place?.kind === 'calendar' && (
            <ButtonLink size="small" variant="link" href="#/law/calendars">
              {t('limits.openCalendars')}
            </ButtonLink>
          )}
          {place !== undefined &&
            place.kind !== 'calendar' &&
            fact !== undefined &&
            onFillIn !== undefined && (
              <Button
                size="small"
                variant="link"
                label={t('limits.fillInNamed', { what: lawWord({ t }, 'fact', fact) })}
                onPress={() => onFillIn(place)}
              >
                {t('person.fillIn')}
              </Button>
            )}
        </td>
        <td className={text.second}>
          {t(`law.force.${line.force}`)} <SureMark line={line} />
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.opened}>
          <td colSpan={7}>
            <LimitWorking file={file} line={line} voice={voice} knownAt={knownAt} />
          </td>
        </tr>
      )}
    </>
  )
}
