import { CalendarClock, Plus, Scale, TimerReset } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Instant } from '../../../core/dates/instant'
import { factsNamed } from '../../../core/law/expression'
import type { FactName } from '../../../core/law/fact-name'
import { type MilestoneKind, milestoneKinds } from '../../../core/law/facts/moment-name'
import type { Line } from '../../../core/law/line'
import type { ShownFinding } from '../../../core/law/line-finding'
import type { PersonFile } from '../../../core/people/person-file'
import { factsWords } from '../../../core/words/fact-words'
import { stepWords } from '../../../core/words/step-words'
import { Button, ButtonLink } from '../../components/button'
import { cx } from '../../components/class-names'
import { Notice } from '../../components/notice'
import { Skeleton } from '../../components/skeleton'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useLawVoice } from '../../i18n/use-law-voice'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { ExtensionDialog } from './extension-dialog'
import { LimitSources } from './limit-sources'
import { extensionName, type LimitVoice } from './limit-words'
import styles from './limits.module.css'
import { MilestoneDialog } from './milestone-dialog'
import { OverrideDialog } from './override-dialog'
import { OverrideNote } from './override-note'
import { useMay } from './use-may'
import { useStepSource } from './use-step-source'

type WorkingProps = {
  file: PersonFile
  line: ShownFinding
  voice: LimitVoice
  knownAt: Instant | undefined
}

/** What would move the date, told from the clock itself: its start, what meets it, pauses and extensions. */
function WouldChange({ clock, line }: { clock: Line; line: ShownFinding }) {
  const { t, language } = useText()
  const format = useFormat()
  const say = (facts: readonly FactName[]) => factsWords({ t, format }, facts)
  const { startsFrom, pausedBy, series } = clock
  const { metBy, extendedBy } = line
  const isToStart = line.finding.kind === 'not-applicable'
  const starts = [...startsFrom.earliestOf, ...startsFrom.butNotBefore, ...startsFrom.orLaterIfRecorded]
  if (isToStart)
    return (
      <ul className={styles.changes}>
        <li>{t('limits.changeMet', { facts: say([...new Set(starts)]) })}</li>
      </ul>
    )
  const acts = [...new Set([...metBy, ...(series?.acts ?? [])])]
  return (
    <ul className={styles.changes}>
      <li>{t('limits.changeStart', { facts: say([...new Set(starts)]) })}</li>
      {acts.length > 0 && <li>{t('limits.changeMet', { facts: say(acts) })}</li>}
      {pausedBy.length > 0 && (
        <li>{t('limits.changePause', { facts: say([...new Set(pausedBy.flatMap(factsNamed))]) })}</li>
      )}
      {clock.time !== 'running' && <li>{t('limits.changeAtLarge')}</li>}
      <li>
        {extendedBy.length === 0
          ? t('limits.noExtension')
          : t('limits.changeExtension', {
              list: format.list(extendedBy.map(({ label }) => label[language])),
            })}
      </li>
      {line.isAssumed && <li>{t('limits.changeAssumed')}</li>}
    </ul>
  )
}

type Open = 'override' | 'extension' | { milestone: MilestoneKind } | undefined

/** How a date was worked out, step by step, each with its source, and what would change it. */
export function LimitWorking({ file, line, voice, knownAt }: WorkingProps) {
  const { t, language } = useText()
  const say = useProblem()
  const may = useMay()
  const [open, setOpen] = useState<Open>()
  const when = { asOf: file.asOf, ...(knownAt !== undefined && { knownAt }) }
  const told = useAnswer('findings.explain', {
    personId: file.id,
    ruleId: line.ruleId,
    line: line.line,
    ...when,
  })
  const clock = told.value?.clock ?? null
  const lawVoice = useLawVoice(useMemo(() => extensionName(line, language), [line, language]))
  const sourceOf = useStepSource(file)
  const steps = told.value?.steps
  const isOver = ['overdue', 'disputed', 'breached'].includes(line.finding.kind)
  const current = file.stays.find(({ state }) => state === 'held' || state === 'at-large')
  const milestones = line.metBy.filter((name): name is MilestoneKind =>
    (milestoneKinds as readonly string[]).includes(name),
  )
  const isOpen = line.finding.kind !== 'not-applicable'
  const isToStart = line.finding.kind === 'not-applicable' && line.finding.because === 'not-started'
  const close = () => setOpen(undefined)
  return (
    <div className={styles.explain}>
      <div>
        <h3>{t('person.howWorkedOut')}</h3>
        {told.problem !== undefined && <Notice tone="over">{say(told.problem)}</Notice>}
        {steps === undefined ? (
          told.problem === undefined && <Skeleton lines={4} />
        ) : (
          <ol className={styles.steps}>
            {steps.map((step, index) => {
              const isLast = index === steps.length - 1
              const { sentence, value } = stepWords(lawVoice, step)
              // The file tells who typed what as it stands now, which is no source of what was known then.
              const source = knownAt === undefined ? sourceOf(step) : undefined
              return (
                <li
                  key={`${step.sentence} ${JSON.stringify(step.params)}`}
                  className={cx(isLast && styles.result, isLast && isOver && styles.over)}
                >
                  <span>
                    {sentence}
                    {source !== undefined && <span className={styles.source}>{source}</span>}
                    {step.citation !== null && <span className={styles.source}>{step.citation.cite}</span>}
                  </span>
                  <span className={styles.amount}>{value}</span>
                </li>
              )
            })}
          </ol>
        )}
        <LimitSources line={line} voice={voice} />
      </div>
      <div className={styles.side}>
        <p className={styles.sentence}>{line.sentence[language]}</p>
        {line.computedFrom === 'open-facts' && <p className={text.quiet}>{t('limits.openFactsOnly')}</p>}
        {(isOpen || isToStart) && clock !== null && (
          <>
            <h3>{t('person.wouldChange')}</h3>
            <WouldChange clock={clock} line={line} />
          </>
        )}
        {line.override !== null && <OverrideNote override={line.override} />}
        <div className={styles.actions}>
          {isOpen &&
            may('milestones.record') &&
            milestones.slice(0, 2).map((milestone) => (
              <Button
                key={milestone}
                size="small"
                icon={<Plus aria-hidden="true" />}
                onPress={() => setOpen({ milestone })}
              >
                {t('limits.recordNamed', { what: t(`law.fact.${milestone}`) })}
              </Button>
            ))}
          {clock !== null &&
            clock.extendedBy.length > 0 &&
            current !== undefined &&
            may('extensions.record') && (
              <Button
                size="small"
                icon={<TimerReset aria-hidden="true" />}
                onPress={() => setOpen('extension')}
              >
                {t('limits.addExtension')}
              </Button>
            )}
          {'due' in line.finding && !line.isHouse && line.override === null && may('overrides.ask') && (
            <Button
              size="small"
              icon={<CalendarClock aria-hidden="true" />}
              onPress={() => setOpen('override')}
            >
              {t('limits.override')}
            </Button>
          )}
          <ButtonLink
            size="small"
            icon={<Scale aria-hidden="true" />}
            href={`#/law/rule/${encodeURIComponent(line.packId)}/${encodeURIComponent(line.ruleId)}`}
          >
            {t('limits.openRule')}
          </ButtonLink>
        </div>
      </div>
      {open === 'override' && <OverrideDialog personId={file.id} line={line} voice={voice} onClose={close} />}
      {open === 'extension' && clock !== null && current !== undefined && (
        <ExtensionDialog
          stayId={current.id}
          ruleId={line.ruleId}
          title={line.title}
          extensions={clock.extendedBy}
          onClose={close}
        />
      )}
      {typeof open === 'object' && <MilestoneDialog file={file} kind={open.milestone} onClose={close} />}
    </div>
  )
}
