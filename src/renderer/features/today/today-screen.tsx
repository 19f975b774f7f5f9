import { toEpochMs } from '../../../core/dates/instant'
import type { TodayBoard } from '../../../core/register/today-questions'
import { AdmitLink } from '../../admit-link'
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
import { useSession } from '../../session-store'
import { useMay } from '../../use-may'
import { CountStrip } from './count-strip'
import { LawFactsPanel } from './facts-panel'
import { DuePanel, LawCounts, OverPanel, ProhibitedPanel } from './law-panels'
import { FactsPanel, GapsPanel, LongestPanel } from './side-panels'
import styles from './today.module.css'
import { useBoard } from './use-board'
import { WindowPanel } from './window-panel'

const useIsLawyer = () => useSession((all) => all.session?.user?.role === 'lawyer')

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
        actions={<AdmitLink />}
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
  const may = useMay()
  const isLawyer = useIsLawyer()
  if (board.held === 0)
    return (
      <EmptyState
        level={2}
        title={t(isLawyer ? 'frame.assignedEmpty' : 'today.emptyTitle')}
        action={
          may('imports.start') && (
            <ButtonLink href={hrefTo({ screen: 'import' })}>{t('today.import')}</ButtonLink>
          )
        }
      >
        {isLawyer
          ? t('frame.assignedEmptyExplain')
          : may('people.admit')
            ? t('today.emptyExplain')
            : undefined}
      </EmptyState>
    )
  const { law, progress } = board
  return (
    <>
      {progress.state === 'failed' && <Notice tone="over">{t('register.lawFailed')}</Notice>}
      {progress.state === 'reading' && (
        <Notice tone="info">{t('register.lawReadingOf', { done: progress.done, of: progress.of })}</Notice>
      )}
      <CountStrip board={board} />
      {law !== null && <LawCounts law={law} />}
      <div className={styles.board}>
        <div className={styles.column}>
          {law !== null && <OverPanel board={board} law={law} />}
          {law?.due.map((due) => (
            <DuePanel key={due.window} board={board} due={due} />
          ))}
          {board.windows
            .filter(({ window }) => law === null || window === 'passed-24h')
            .map((window) => (
              <WindowPanel key={window.window} board={board} window={window} />
            ))}
        </div>
        <div className={styles.column}>
          {law !== null && <ProhibitedPanel board={board} law={law} />}
          <GapsPanel board={board} />
          {law === null ? <FactsPanel board={board} /> : <LawFactsPanel law={law} />}
          <LongestPanel board={board} />
        </div>
      </div>
      <p className={styles.about}>{t(law === null ? 'today.about' : 'today.law.about')}</p>
    </>
  )
}

function HeldNow({ board: { held, capacity, asOf } }: { board: TodayBoard }) {
  const { t } = useText()
  const isLawyer = useIsLawyer()
  const when = useFormat().instantDayLong(asOf)
  // The places of the facility say nothing of the few whom a lawyer sees.
  if (isLawyer) return t('today.subAssigned', { held, when })
  return capacity === null
    ? t('today.subNoCapacity', { held, when })
    : t('today.sub', { held, capacity, when })
}

function NextMark({ board }: { board: TodayBoard }) {
  const { rich } = useText()
  const format = useFormat()
  const mark = board.windows.find(({ window }) => window === 'due-24h')?.rows[0]?.next
  const limit = board.law?.due.find(({ rows }) => rows.length > 0)?.rows[0]?.law
  const next = board.law === null ? mark : (limit?.due24h ?? limit?.due72h ?? limit?.due7d)
  if (next?.at == null) return null
  return (
    <span className={styles.next}>
      <StateIcon shape="due-soon" />
      <span>
        {rich(board.law === null ? 'today.nextPasses' : 'today.law.nextPasses', {
          time: format.time(next.at),
          length: format.elapsed(toEpochMs(next.at) - toEpochMs(board.asOf)),
        })}
      </span>
    </span>
  )
}
