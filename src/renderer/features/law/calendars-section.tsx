import { useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { EmptyState } from '../../components/empty-state'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { ProposeDialog } from './propose-dialog'

type Listed = OutputOf<'law.calendars'>[number]

/** Who confirmed a calendar and when, or that nobody did. */
export function ConfirmedChip({ calendar }: { calendar: Listed['calendar'] }) {
  const { t } = useText()
  const f = useFormat()
  const { confirmed } = calendar
  return confirmed === null ? (
    <span className={styles.dashed}>{t('lawbook.calendar.unconfirmed')}</span>
  ) : (
    <Chip state="met">
      {t('lawbook.calendar.confirmedBy', { name: confirmed.byName, day: f.dayYear(confirmed.on) })}
    </Chip>
  )
}

/** The calendars of working days: what they cover, who needs them, and who confirmed them. */
export function CalendarsSection() {
  const { t, language } = useText()
  const f = useFormat()
  const may = useMay()
  const [proposing, setProposing] = useState(false)
  const { value } = useAnswer('law.calendars', {})
  if (value === undefined) return <Skeleton />
  const columns: readonly TableColumn<Listed>[] = [
    {
      id: 'title',
      head: t('lawbook.calendar.calendar'),
      cell: ({ calendar }) => (
        <div className={styles.named}>
          <a className={text.medium} href={lawHref('calendars', calendar.id)}>
            {calendar.title[language]}
          </a>
          <span className={styles.quiet}>{calendar.id}</span>
        </div>
      ),
    },
    {
      id: 'covers',
      head: t('lawbook.calendar.covers'),
      cell: ({ calendar }) =>
        t('lawbook.between', {
          earliest: f.dayYear(calendar.coversFrom),
          latest: f.dayYear(calendar.coversUntil),
        }),
    },
    {
      id: 'days',
      head: t('lawbook.calendar.holidays'),
      isNumber: true,
      cell: ({ calendar }) => f.number(calendar.holidays.length),
    },
    {
      id: 'needed',
      head: t('lawbook.calendar.neededBy'),
      cell: ({ neededBy }) =>
        neededBy.length === 0 ? (
          <span className={text.quiet}>{t('lawbook.calendar.neededByNone')}</span>
        ) : (
          t('lawbook.calendar.neededByRules', { count: neededBy.length })
        ),
    },
    {
      id: 'confirmed',
      head: t('lawbook.state'),
      cell: ({ calendar }) => <ConfirmedChip calendar={calendar} />,
    },
  ]
  return (
    <div className={styles.page}>
      <p className={styles.explain}>{t('lawbook.calendar.explain')}</p>
      <Panel
        title={t('lawbook.calendars')}
        count={f.number(value.length)}
        action={
          may('calendars.propose') && (
            <Button size="small" onPress={() => setProposing(true)}>
              {t('lawbook.calendar.propose')}
            </Button>
          )
        }
      >
        {value.length === 0 ? (
          <EmptyState title={t('lawbook.calendar.none')}>{t('lawbook.calendar.noneExplain')}</EmptyState>
        ) : (
          <Table
            label={t('lawbook.calendars')}
            columns={columns}
            rows={value}
            rowId={({ calendar }) => calendar.id}
          />
        )}
      </Panel>
      {proposing && <ProposeDialog onClose={() => setProposing(false)} />}
    </div>
  )
}
