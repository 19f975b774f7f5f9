import { createContext, Fragment, use } from 'react'
import type { Count } from '../../../core/law/count'
import type { ExtensionRule, Line, Series } from '../../../core/law/line'
import type { StartsFrom } from '../../../core/law/starts-from'
import { lengthWords } from '../../../core/words/count-words'
import type { LawVoice } from '../../../core/words/law-text'
import { House } from '../../components/flag'
import { useText } from '../../i18n/text'
import { useLawVoice } from '../../i18n/use-law-voice'
import { useCountWords } from './count-words'
import { ExpressionView } from './expression-view'
import { Fact, FactsList } from './facts-list'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { useVocabulary } from './law-vocabulary'
import { NameList } from './name-list'

/** What the rules are called from whose end a clock may run. */
export const RuleTitles = createContext<(ruleId: string) => string>((ruleId) => ruleId)

/** How one clock of a rule is counted, in plain words. */
export function LineFacts({ line, packId }: { line: Line; packId: string }) {
  const { t } = useText()
  const { counted, pausedBy, metBy, series } = line
  return (
    <FactsList>
      {line.appliesTo !== 'as-the-rule' && (
        <Fact name={t('lawbook.lineConcerns')}>
          <ExpressionView expression={line.appliesTo} />
          <p className={styles.quiet}>{t(`lawbook.whenUnknown.${line.whenUnknown}`)}</p>
        </Fact>
      )}
      <Fact name={t('lawbook.starts')}>
        <Start start={line.startsFrom} packId={packId} />
      </Fact>
      <Fact name={t('lawbook.counted')}>
        <ReadingsWords counts={counted} /> {line.role === 'house' && <House />}
      </Fact>
      <Fact name={t('lawbook.time')}>{t(`lawbook.time.${line.time}`, { days: line.linkedWithinDays })}</Fact>
      <Fact name={t('lawbook.pauses')}>
        {pausedBy.length === 0
          ? t('lawbook.nothing')
          : pausedBy.map((one) => <ExpressionView key={JSON.stringify(one)} expression={one} />)}
      </Fact>
      <Fact name={t('lawbook.extensions')}>
        {line.extendedBy.length === 0
          ? t('lawbook.noExtension')
          : line.extendedBy.map((one) => <Extension key={one.extension} rule={one} />)}
      </Fact>
      <Fact name={t('lawbook.absolute')}>
        {line.absoluteMaximum === null ? (
          t('lawbook.noAbsolute')
        ) : (
          <ReadingsWords counts={line.absoluteMaximum} />
        )}
      </Fact>
      <Fact name={t('lawbook.metBy')}>
        {metBy.length === 0 ? t('lawbook.metByNothing') : <NameList list="fact" names={metBy} />}
        {line.metEvenBefore && <p className={styles.quiet}>{t('lawbook.metBefore')}</p>}
      </Fact>
      {series !== null && (
        <Fact name={t('lawbook.series')}>
          <SeriesWords series={series} />
        </Fact>
      )}
      {line.notBefore && <Fact name={t('lawbook.notBefore')}>{t('lawbook.notBeforeToo')}</Fact>}
    </FactsList>
  )
}

function ReadingsWords({ counts }: { counts: readonly Count[] }) {
  const { t } = useText()
  const say = useCountWords()
  if (counts.length === 1) return say(counts)
  return (
    <>
      <span className={styles.quiet}>{t('lawbook.twoReadings')}</span>
      <ul className={styles.parts}>
        {counts.map((count) => (
          <li key={JSON.stringify(count)}>{say([count])}</li>
        ))}
      </ul>
    </>
  )
}

function Start({ start, packId }: { start: StartsFrom; packId: string }) {
  const { t } = useText()
  const titleOf = use(RuleTitles)
  return (
    <>
      {start.earliestOf.length > 1 && <span className={styles.quiet}>{t('lawbook.startsEarliest')}</span>}
      <NameList list="fact" names={start.earliestOf} />
      {start.butNotBefore.length > 0 && (
        <>
          <p className={styles.quiet}>{t('lawbook.startsNotBefore')}</p>
          <NameList list="fact" names={start.butNotBefore} />
        </>
      )}
      {start.orLaterIfRecorded.length > 0 && (
        <>
          <p className={styles.quiet}>{t('lawbook.startsLater')}</p>
          <NameList list="fact" names={start.orLaterIfRecorded} />
        </>
      )}
      {start.elseDueOf !== null && (
        <p>
          <a href={lawHref('rule', packId, start.elseDueOf)}>
            {t('lawbook.elseDueOf', { rule: titleOf(start.elseDueOf) })}
          </a>
        </p>
      )}
      <p className={styles.quiet}>{t(`lawbook.occurrence.${start.occurrence}`)}</p>
      <p className={styles.quiet}>{t(`lawbook.ifMissing.${start.ifMissing}`)}</p>
    </>
  )
}

function Extension({ rule }: { rule: ExtensionRule }) {
  const { t, language } = useText()
  const say = useCountWords()
  const name = useVocabulary()
  const { length, grounds } = rule
  return (
    <div className={styles.block}>
      <span>{rule.label[language]}</span>
      <ul className={styles.parts}>
        <li>
          {length.kind === 'as-ordered'
            ? t('lawbook.extension.as-ordered')
            : t(`lawbook.extension.${length.kind}`, { length: say(length.counted) })}
        </li>
        <li>{t('lawbook.extensionTimes', { times: rule.atMostTimes })}</li>
        <li>
          {grounds.length === 0 ? (
            t('lawbook.extensionNoGround')
          ) : (
            <>
              {t('lawbook.extensionGrounds')}
              <ul className={styles.parts}>
                {grounds.map((ground) => (
                  <li key={ground}>{name('ground', ground)}</li>
                ))}
              </ul>
            </>
          )}
        </li>
      </ul>
    </div>
  )
}

/** How long a mark lies after the start; how it is counted is that of the rhythm it begins. */
const lengthOf = (voice: LawVoice, mark: Count): string =>
  lengthWords(voice, mark.kind, {
    amount: 'amount' in mark ? mark.amount : null,
    unit: 'unit' in mark ? mark.unit : null,
  })

function SeriesWords({ series }: { series: Series }) {
  const { t } = useText()
  const voice = useLawVoice()
  const say = useCountWords()
  const { acts, then, fromMark } = series
  return (
    <>
      <span className={styles.quiet}>{t('lawbook.seriesActs')}</span>
      <NameList list="fact" names={acts} />
      <ul className={styles.parts}>
        {then.map(({ counted, times }) => (
          <li key={JSON.stringify([counted, times])}>
            {times === null
              ? t('lawbook.seriesOn', { length: say(counted) })
              : t('lawbook.seriesTimes', { times, length: say(counted) })}
          </li>
        ))}
        {fromMark !== null && (
          <li>
            {t('lawbook.seriesFromMark', {
              mark: lengthOf(voice, fromMark.mark),
              length: say(fromMark.counted),
            })}
            {fromMark.alsoOnMark && <Fragment> {t('lawbook.seriesOnMark')}</Fragment>}
          </li>
        )}
      </ul>
    </>
  )
}
