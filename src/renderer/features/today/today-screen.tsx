import { Plus } from 'lucide-react'
import { toEpochMs } from '../../../core/dates/instant'
import type { TodayBoard } from '../../../core/register/today-questions'
import { ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Skeleton } from '../../components/skeleton'
import { StateIcon } from '../../components/state-icon'
import { problemWords } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import { CountStrip } from './count-strip'
import { FactsPanel, GapsPanel, LongestPanel } from './side-panels'
import styles from './today.module.css'
import { useBoard } from './use-board'
import { WindowPanel } from './window-panel'

/** The whiteboard of the shift: what passed, what comes, what is not covered, what is not known. */
export function TodayScreen() {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const { board, problem } = useBoard()
  return (
    <>
      <PageHead
        title={t('frame.today')}
        {...(board !== undefined && { sub: <HeldNow board={board} /> })}
        actions={
          <ButtonLink
            variant="primary"
            href={hrefTo({ screen: 'person', id: 'new', tab: 'overview' })}
            icon={<Plus aria-hidden="true" />}
          >
            {t('register.admit')}
          </ButtonLink>
        }
      >
        {board !== undefined && <NextMark board={board} />}
      </PageHead>
      {problem !== undefined && <Notice tone="over">{problemWords(problem, words, format)}</Notice>}
      {board === undefined ? <Skeleton lines={8} /> : <Board board={board} />}
    </>
  )
}

function Board({ board }: { board: TodayBoard }) {
  const { t } = useText()
  if (board.held === 0)
    return (
      <EmptyState
        level={2}
        title={t('today.emptyTitle')}
        action={<ButtonLink href={hrefTo({ screen: 'import' })}>{t('today.import')}</ButtonLink>}
      >
        {t('today.emptyExplain')}
      </EmptyState>
    )
  return (
    <>
      <CountStrip board={board} />
      <div className={styles.board}>
        <div className={styles.column}>
          {board.windows.map((window) => (
            <WindowPanel key={window.window} board={board} window={window} />
          ))}
        </div>
        <div className={styles.column}>
          <GapsPanel board={board} />
          <FactsPanel board={board} />
          <LongestPanel board={board} />
        </div>
      </div>
      <p className={styles.about}>{t('today.about')}</p>
    </>
  )
}

function HeldNow({ board: { held, capacity, asOf } }: { board: TodayBoard }) {
  const { t } = useText()
  const when = useFormat().instantDayLong(asOf)
  return capacity === null
    ? t('today.subNoCapacity', { held, when })
    : t('today.sub', { held, capacity, when })
}

function NextMark({ board }: { board: TodayBoard }) {
  const { rich } = useText()
  const format = useFormat()
  const next = board.windows.find(({ window }) => window === 'due-24h')?.rows[0]?.next
  if (next === undefined || next === null) return null
  return (
    <span className={styles.next}>
      <StateIcon shape="due-soon" />
      <span>
        {rich('today.nextPasses', {
          time: format.time(next.at),
          length: format.elapsed(toEpochMs(next.at) - toEpochMs(board.asOf)),
        })}
      </span>
    </span>
  )
}
