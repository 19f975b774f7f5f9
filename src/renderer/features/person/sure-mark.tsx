import type { ShownFinding } from '../../../core/law/line-finding'
import { lawWord } from '../../../core/words/fact-words'
import chip from '../../components/chip.module.css'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'

/**
 * How sure a source is: plain where it was read, dashed where it was not, past its day of checking, or where
 * something may keep the text from holding.
 */
export function SureMark({ line }: { line: ShownFinding }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const { challenge, howSure, isPastReview, reviewBy } = line
  return (
    <>
      {howSure === 'read' && (
        <span className={text.quiet} title={t('law.howSure.read')}>
          {t('state.confirmed')}
        </span>
      )}
      {(howSure === 'not-confirmed' || howSure === 'reported') && (
        <span className={chip.dashed}>{lawWord(words, 'howSure', howSure)}</span>
      )}
      {challenge !== null && (
        <span className={chip.dashed}>
          {challenge.is === 'standing'
            ? lawWord(words, 'challenge', challenge.kind)
            : t('law.challengeNow', {
                challenge: lawWord(words, 'challenge', challenge.kind),
                is: challenge.is,
              })}
        </span>
      )}
      {isPastReview && reviewBy !== null && (
        <span className={chip.dashed}>{t('limits.pastReview', { day: format.dayYear(reviewBy) })}</span>
      )}
    </>
  )
}
