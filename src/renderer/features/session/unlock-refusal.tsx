import { isInstant } from '../../../core/dates/instant'
import type { Problem } from '../../../core/result'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './session.module.css'

type UnlockRefusalProps = {
  problem: Problem
  /** What is left of a wait; the sentence goes when it is over. */
  seconds: number
  onOpenReadOnly: () => void
  onRestore: () => void
}

const damages = ['store.damaged', 'store.wrongKeyOrDamaged', 'keys.damaged', 'keys.missing', 'keys.weakened']

/** Why the register did not open, and what can be done. */
export function UnlockRefusal({ problem, seconds, onOpenReadOnly, onRestore }: UnlockRefusalProps) {
  const { t } = useText()
  const say = useProblem()
  const f = useFormat()
  const why = problem.code === 'conflict' ? problem.why : undefined
  if (why === 'session.wait')
    return seconds > 0 ? (
      <Notice tone="due" isAlert>
        {say(problem)}
      </Notice>
    ) : null
  const mayRead = why === 'session.inUse' || why === 'store.readOnlyPlace'
  const isDamaged = why !== undefined && damages.includes(why)
  const detail = problem.code === 'conflict' ? problem.detail : undefined
  const since = detail?.since
  const isTold = typeof since === 'string' && isInstant(since)
  return (
    <Notice tone={mayRead ? 'due' : 'over'} isAlert>
      <div className={styles.refusal}>
        <span>
          {why === 'session.inUse' && isTold
            ? t('session.inUse', {
                account: String(detail?.account ?? ''),
                host: String(detail?.host ?? ''),
                since: f.instantYear(since),
              })
            : say(problem)}
        </span>
        {mayRead && (
          <Button size="small" onPress={onOpenReadOnly}>
            {t('session.openReadOnly')}
          </Button>
        )}
        {isDamaged && (
          <Button size="small" onPress={onRestore}>
            {t('session.restoreNewest')}
          </Button>
        )}
      </div>
    </Notice>
  )
}
