import { use } from 'react'
import type { Correction } from '../../../core/changes/correction'
import type { HappenedPrecision } from '../../../core/custody/event'
import type { Instant } from '../../../core/dates/instant'
import type { FileEvent } from '../../../core/people/person-file'
import { Chip } from '../../components/chip'
import { cx } from '../../components/class-names'
import { Unknown } from '../../components/unknown'
import { momentWords } from '../../i18n/moment-words'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import styles from './overview.module.css'

/** The two times of a record, and what was changed of it since. */
export type Times = Pick<
  FileEvent,
  | 'happenedAt'
  | 'happenedPrecision'
  | 'recordedAt'
  | 'recordedByName'
  | 'enteredAfterMs'
  | 'enteredLate'
  | 'correction'
>

/** A moment in words, as well as it is known. */
export const useMomentWords = (): ((at: Instant | null, precision: HappenedPrecision) => string) => {
  const { t } = useText()
  const format = useFormat()
  const { zone } = use(PlaceContext)
  return (at, precision) => (at === null ? t('state.unknown') : momentWords(format, zone, at, precision))
}

/** When something happened, as well as it is known. */
export function Happened({ event }: { event: Times }) {
  const words = useMomentWords()
  if (event.happenedAt === null) return <Unknown />
  return <span className={text.nowrap}>{words(event.happenedAt, event.happenedPrecision)}</span>
}

/** How long after it happened something was typed; of what is known to the day the least. */
export const useLengthAfter = (): ((
  times: Pick<Times, 'happenedPrecision' | 'enteredAfterMs'>,
) => string | undefined) => {
  const { t } = useText()
  const format = useFormat()
  return ({ happenedPrecision, enteredAfterMs }) => {
    if (enteredAfterMs === null) return undefined
    const length = format.elapsed(enteredAfterMs)
    return happenedPrecision === 'day' ? t('person.atLeast', { length }) : length
  }
}

/** That a record says other than it did at first: since when, by whom, and which time stood there. */
export function Corrected({
  correction,
  className = text.below,
}: {
  correction: Correction | null
  className?: string | undefined
}) {
  const { t } = useText()
  const format = useFormat()
  const words = useMomentWords()
  if (correction === null) return null
  const { at, byName, first } = correction
  return (
    <>
      <span className={className}>
        {t('person.changedLater', { when: format.instantYear(at), name: byName })}
      </span>
      {first !== null && (
        <span className={className}>
          {t('person.firstRecordedAs', { when: words(first.happenedAt, first.happenedPrecision) })}
        </span>
      )}
    </>
  )
}

/** When it was typed, by whom, how long after, and what was changed of it since. */
export function Recorded({ event }: { event: Times }) {
  const { t } = useText()
  const format = useFormat()
  const length = useLengthAfter()(event)
  const when = format.instantYear(event.recordedAt)
  return (
    <span className={cx(text.quiet, text.nowrap, styles.cell)}>
      {length === undefined ? when : t('person.recordedLater', { when, length })}
      <span className={text.below}>{event.recordedByName}</span>
      <Corrected correction={event.correction} />
    </span>
  )
}

export function EnteredLate({ event }: { event: Times }) {
  const { t } = useText()
  return event.enteredLate ? <Chip state="met-late">{t('person.enteredLate')}</Chip> : null
}
