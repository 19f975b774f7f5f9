import { ArrowRight } from 'lucide-react'
import { use, useCallback, useEffect, useMemo, useState } from 'react'
import type { InputOf, OutputOf } from '../../../core/contract'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { PlainDate } from '../../../core/dates/plain-date'
import { startOfLocalDay } from '../../../core/dates/start-of-local-day'
import type { DatesOfLine } from '../../../core/law/pack-drafts-questions'
import type { Problem } from '../../../core/result'
import { useCalendarName } from '../../calendar-names'
import { ask } from '../../client'
import { ButtonLink } from '../../components/button'
import { Chip } from '../../components/chip'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Segmented } from '../../components/segmented'
import { Skeleton } from '../../components/skeleton'
import type { VirtualColumn } from '../../components/virtual-columns'
import { VirtualTable } from '../../components/virtual-table'
import { PlaceContext } from '../../i18n/place'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { goTo, hrefTo } from '../../routes'
import { useLastChange } from '../../session-store'
import text from '../../styles/text.module.css'
import { FindingChip } from './finding-chip'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { useToday } from './use-today'

type Preview = OutputOf<'packDrafts.preview'>
type Row = Preview['rows'][number]

const waitMs = 500

/** Asks whose dates would move; while one types it waits until one stops. */
const usePreview = (draft: InputOf<'packDrafts.preview'>['draft'], asOf: Instant | undefined) => {
  const lastChange = useLastChange()
  const [preview, setPreview] = useState<Preview>()
  const [problem, setProblem] = useState<Problem>()
  const asked = JSON.stringify([draft, asOf])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is its text
  useEffect(() => {
    let stale = false
    const timer = setTimeout(
      () =>
        void ask('packDrafts.preview', { draft, ...(asOf !== undefined && { asOf }) }).then((answer) => {
          if (stale) return
          setProblem(answer.ok ? undefined : answer.problem)
          if (answer.ok) setPreview(answer.value)
        }),
      'id' in draft ? 0 : waitMs,
    )
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [asked, lastChange])
  return { preview, problem }
}

type PreviewPanelProps = { draft: InputOf<'packDrafts.preview'>['draft']; fromOn: PlainDate }

/** Whose dates would move and by how much, and who would become overdue or stop being so: counts first. */
export function PreviewPanel({ draft, fromOn }: PreviewPanelProps) {
  const { t } = useText()
  const f = useFormat()
  const say = useProblem()
  const today = useToday()
  const { zone } = use(PlaceContext)
  const isAhead = fromOn > today
  const [when, setWhen] = useState<'now' | 'first-day'>('now')
  const chosen = isAhead ? when : 'now'
  const asOf = chosen === 'now' ? undefined : startOfLocalDay(fromOn, zone)
  const { preview, problem } = usePreview(draft, asOf)
  return (
    <Panel
      title={t('lawbook.preview.title')}
      {...(preview !== undefined && {
        count: f.number(preview.moved),
        sub: t('lawbook.preview.sub', { held: preview.held, when: f.instantYear(preview.asOf) }),
      })}
    >
      {isAhead && (
        <div className={styles.inside}>
          <Segmented
            label={t('lawbook.preview.when')}
            value={chosen}
            onChange={setWhen}
            segments={[
              { id: 'now', words: t('lawbook.preview.now') },
              { id: 'first-day', words: t('lawbook.preview.onFirstDay', { day: f.day(fromOn) }) },
            ]}
          />
        </div>
      )}
      {problem !== undefined ? (
        <div className={styles.inside}>
          <Notice tone="over">{say(problem)}</Notice>
        </div>
      ) : preview === undefined ? (
        <Skeleton />
      ) : (
        <Moves preview={preview} />
      )}
    </Panel>
  )
}

function Moves({ preview }: { preview: Preview }) {
  const { t } = useText()
  const f = useFormat()
  const columns = useColumns()
  const lastChange = useLastChange()
  const {
    rows,
    moved,
    becomeOverdue,
    stopBeingOverdue,
    becomeUnknown,
    restrictedRules,
    unconfirmedCalendars,
  } = preview
  const calendarName = useCalendarName()
  const rowsAt = useCallback((start: number, count: number) => rows.slice(start, start + count), [rows])
  const figures = [
    { id: 'overdue', count: becomeOverdue, words: 'lawbook.preview.becomeOverdue', tone: text.over },
    { id: 'stop', count: stopBeingOverdue, words: 'lawbook.preview.stopBeingOverdue', tone: text.met },
    { id: 'unknown', count: becomeUnknown, words: 'lawbook.preview.becomeUnknown', tone: undefined },
    {
      id: 'other',
      count: moved - becomeOverdue - stopBeingOverdue - becomeUnknown,
      words: 'lawbook.preview.otherMoves',
      tone: undefined,
    },
  ] as const
  return (
    <>
      <ul className={styles.figures}>
        {figures.map(({ id, count, words, tone }) => (
          <li key={id}>
            <b className={count > 0 ? tone : text.quiet}>{f.number(count)}</b> {t(words, { count })}
          </li>
        ))}
      </ul>
      {unconfirmedCalendars.length > 0 && (
        <div className={styles.inside}>
          <Notice
            tone="due"
            action={
              <ButtonLink size="small" href={lawHref('calendars', unconfirmedCalendars[0])}>
                {t('lawbook.calendars')}
              </ButtonLink>
            }
          >
            {t('lawbook.preview.unconfirmed', {
              count: unconfirmedCalendars.length,
              calendars: f.list(unconfirmedCalendars.map(calendarName)),
            })}
          </Notice>
        </div>
      )}
      {restrictedRules > 0 && (
        <p className={styles.inside}>{t('lawbook.preview.restricted', { count: restrictedRules })}</p>
      )}
      {rows.length === 0 ? (
        <p className={styles.inside}>{t('lawbook.preview.nobody')}</p>
      ) : (
        <VirtualTable
          label={t('lawbook.preview.title')}
          columns={columns}
          rowCount={rows.length}
          rowsAt={rowsAt}
          listKey={JSON.stringify([preview.asOf, moved, rows[0], rows.at(-1)])}
          revision={lastChange}
          rowHeight={40}
          maxHeight={420}
          onOpen={({ personId }) => goTo({ screen: 'person', id: personId, tab: 'limits' })}
          {...(rows.length < moved && {
            foot: (
              <span>{t('lawbook.firstPeople', { shown: f.number(rows.length), all: f.number(moved) })}</span>
            ),
          })}
        />
      )}
    </>
  )
}

function useColumns(): readonly VirtualColumn<Row>[] {
  const { t, language } = useText()
  return useMemo(
    () => [
      {
        id: 'person',
        head: t('lawbook.person'),
        size: 200,
        cell: ({ personId, name }) => (
          <a className={text.medium} href={hrefTo({ screen: 'person', id: personId, tab: 'limits' })}>
            {name}
          </a>
        ),
      },
      {
        id: 'rule',
        head: t('lawbook.rule'),
        size: 220,
        grows: true,
        cell: ({ title }) => <span title={title[language]}>{title[language]}</span>,
      },
      {
        id: 'before',
        head: t('lawbook.preview.before'),
        size: 270,
        cell: ({ before }) => <Dates of={before} />,
      },
      {
        id: 'arrow',
        head: '→',
        size: 40,
        cell: () => <ArrowRight aria-hidden="true" width={14} height={14} />,
      },
      { id: 'after', head: t('lawbook.preview.after'), size: 270, cell: ({ after }) => <Dates of={after} /> },
      {
        id: 'change',
        head: t('lawbook.preview.change'),
        size: 190,
        cell: (row) => <ChangeWords row={row} />,
      },
    ],
    [t, language],
  )
}

function Dates({ of }: { of: DatesOfLine | null }) {
  const { t } = useText()
  const f = useFormat()
  if (of === null) return <span className={text.quiet}>{t('lawbook.preview.noRule')}</span>
  return (
    <span>
      <FindingChip kind={of.state} /> {of.earliest !== null && <span>{f.due(of.earliest)}</span>}
    </span>
  )
}

function ChangeWords({ row }: { row: Row }) {
  const { t } = useText()
  const f = useFormat()
  const { before, after, change } = row
  const by =
    before?.earliest != null && after?.earliest != null
      ? toEpochMs(after.earliest) - toEpochMs(before.earliest)
      : null
  const moved =
    by === null || by === 0
      ? null
      : t(by < 0 ? 'lawbook.preview.earlier' : 'lawbook.preview.later', { length: f.elapsed(by) })
  if (change === 'becomes-overdue')
    return <Chip state="over">{moved ?? t('lawbook.preview.nowOverdue')}</Chip>
  if (change === 'becomes-unknown') return <Chip state="cannot-be-computed">{t('lawbook.preview.lost')}</Chip>
  if (change === 'stops-being-overdue')
    return <Chip state="met">{moved ?? t('lawbook.preview.noLongerOverdue')}</Chip>
  return (
    <span>{moved ?? t(after?.earliest == null ? 'lawbook.preview.noDate' : 'lawbook.preview.newDate')}</span>
  )
}
