import { use, useState } from 'react'
import { authorityStates } from '../../../core/custody/full-authority'
import type { FileStay, PersonFile } from '../../../core/people/person-file'
import { cx } from '../../components/class-names'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { Segmented } from '../../components/segmented'
import { Select } from '../../components/select'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useMomentWords } from './happened'
import { markStanding } from './mark-standing'
import { isHeldReview, stayMilestones } from './stay-milestones'
import styles from './timeline.module.css'
import { TimelineKey } from './timeline-key'
import { datedMarks } from './timeline-parts'
import { TimelinePicture } from './timeline-picture'
import { scaleOf, type TimelineView } from './timeline-scale'
import { TimelineTable } from './timeline-table'
import { useFindings } from './use-findings'

/** How many hours rested on what, and where two orders held the person at once. */
function AuthoritySums({ stay }: { stay: FileStay }) {
  const { t } = useText()
  const format = useFormat()
  const { sumsMs, overlaps } = stay.authority
  return (
    <ul className={styles.sums} aria-label={t('limits.authority')}>
      {authorityStates
        .filter((state) => (sumsMs[state] ?? 0) > 0)
        .map((state) => (
          <li key={state}>
            <span className={cx(styles.swatch, styles[`swatch-${state}`])} aria-hidden="true" />
            {t('limits.authoritySum', {
              state: t(`limits.authority.${state}`),
              length: format.elapsed(sumsMs[state] ?? 0, 'hours'),
            })}
          </li>
        ))}
      {overlaps.map(({ from, until, ms }) => (
        <li key={from}>
          {t('limits.overlap', {
            length: format.elapsed(ms, 'hours'),
            from: format.instantYear(from),
            to: format.instantYear(until),
          })}
        </li>
      ))}
    </ul>
  )
}

/** One picture of a stay to scale, and the same as a table under it. */
export function Timeline({ file }: { file: PersonFile }) {
  const { t, language } = useText()
  const momentWords = useMomentWords()
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const findings = useFindings(file.id)?.findings
  const begun = file.stays.filter(({ state }) => state !== 'not-yet')
  const [chosen, setChosen] = useState<string>()
  const [view, setView] = useState<TimelineView>('whole')
  const stay = begun.find(({ id }) => id === chosen) ?? begun[0]
  if (stay === undefined)
    return (
      <EmptyState level={2} title={t('person.noStays')}>
        {t('person.noStaysExplain')}
      </EmptyState>
    )
  // Marks are those of the stay under way (or the last one), which is the first of the list.
  const marks = stay === begun[0] ? file.marks : []
  const milestones = stayMilestones(file, stay.id)
  const start =
    stay.told.start.at ??
    stay.told.start.notAfter ??
    stay.events.find(({ happenedAt }) => happenedAt)?.happenedAt ??
    null
  const end = stay.told.end?.at ?? file.asOf
  const { next } = markStanding(marks)
  const nextAt = next && 'due' in next.finding ? next.finding.due.earliest : null
  const held = stay.timeHeld.longestMs ?? stay.timeHeld.shortestMs
  const { ms: without, stretches } = stay.authority.withoutOrder
  const passed =
    findings?.firstLimit?.isPassed === true && stay === begun[0] ? findings.firstLimit : undefined
  const past = passed && { since: passed.at, title: passed.title[language] }
  const summary = t('person.timelineSummary', {
    held: format.elapsed(held, 'hours'),
    gap: format.elapsed(without, 'hours'),
    gaps: stretches,
  })
  return (
    <div className={styles.timeline}>
      <div className={styles.bar}>
        <Segmented<TimelineView>
          label={t('person.view')}
          value={view}
          onChange={setView}
          segments={[
            { id: 'whole', words: t('person.viewWhole') },
            { id: 'first', words: t('person.viewFirst') },
            { id: 'last', words: t('person.viewLast') },
          ]}
        />
        {begun.length > 1 && (
          <div className={styles.pick}>
            <Select
              label={t('person.stay')}
              isLabelHidden
              value={stay.id}
              onChange={setChosen}
              choices={begun.map(({ id, told }) => ({
                id,
                words: t('person.stayFrom', {
                  start: momentWords(told.start.at, told.start.precision),
                }),
              }))}
            />
          </div>
        )}
        <span className={text.quiet}>{summary}</span>
      </div>
      {stay.told.start.at === null && <Notice tone="due">{t('person.startUnknownPicture')}</Notice>}
      {start !== null && (
        <section className={styles.panel} aria-label={t('person.tab.timeline')}>
          <TimelinePicture
            stay={stay}
            marks={marks}
            milestones={milestones}
            scale={scaleOf({ start, end, next: nextAt }, view, zone)}
            asOf={file.asOf}
            label={summary}
            past={past}
          />
          <TimelineKey hasReviews={milestones.some(isHeldReview)} hasMarks={datedMarks(marks).length > 0} />
          <AuthoritySums stay={stay} />
        </section>
      )}
      <TimelineTable stay={stay} marks={marks} milestones={milestones} asOf={file.asOf} />
    </div>
  )
}
