import { useState } from 'react'
import type { PlainDate } from '../../../core/dates/plain-date'
import { issuesOf } from '../../../core/issues-of'
import { type WorkingCalendar, weekdays, workingCalendarSchema } from '../../../core/law/working-calendar'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { DateTimeField } from '../../components/date-time-field'
import { EmptyState } from '../../components/empty-state'
import { ErrorSummary } from '../../components/error-summary'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { TextField } from '../../components/text-field'
import type { FieldErrors } from '../../field-errors'
import { issueWords, useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import { keepCalendar, useCalendarDraft } from './calendar-draft'
import { ConfirmedChip } from './calendars-section'
import { CitationList } from './citation-list'
import { Crumbs } from './crumbs'
import styles from './law.module.css'
import { lawHref } from './law-places'

/** One calendar: its days, each certain or not, and its confirmation by name and day. */
export function CalendarPage({ id }: { id: string }) {
  const { t } = useText()
  const { value } = useAnswer('law.calendars', {})
  const draft = useCalendarDraft(id)
  if (value === undefined) return <Skeleton lines={8} />
  const found = value.find(({ calendar }) => calendar.id === id)
  const shown = draft ?? found?.calendar
  if (shown === undefined)
    return (
      <>
        <PageHead title={t('lawbook.calendars')} />
        <EmptyState level={2} title={t('lawbook.calendar.none')} />
      </>
    )
  return <Whole calendar={shown} isChanged={draft !== undefined} listed={found} />
}

type Listed = { neededBy: readonly { packId: string; ruleId: string; title: WorkingCalendar['title'] }[] }
type Holiday = WorkingCalendar['holidays'][number] & { place: number }

function Whole(props: { calendar: WorkingCalendar; isChanged: boolean; listed: Listed | undefined }) {
  const { calendar, isChanged, listed } = props
  const words = useText()
  const { t, language } = words
  const f = useFormat()
  const say = useProblem()
  const may = useMay()
  const [errors, setErrors] = useState<readonly { message: string }[]>([])
  const isOpen = may('calendars.save')
  const change = (next: Partial<WorkingCalendar>) => keepCalendar(calendar.id, { ...calendar, ...next })
  const save = async () => {
    const parsed = workingCalendarSchema.safeParse(calendar)
    setErrors(
      parsed.success
        ? []
        : issuesOf(parsed.error).map((issue) => ({
            message: t('part.faultAt', {
              field: issue.path.join(' › '),
              fault: issueWords(issue, words),
            }),
          })),
    )
    if (!parsed.success) return
    const answer = await ask('calendars.save', { calendar: parsed.data })
    if (!answer.ok) return setErrors([{ message: say(answer.problem) }])
    await afterSaving(t('settings.saved'))
    keepCalendar(calendar.id, undefined)
  }
  const [pending, setPending] = useState(false)
  const confirm = async () => {
    setPending(true)
    const answer = await ask('calendars.confirm', { id: calendar.id })
    setPending(false)
    if (!answer.ok) return setErrors([{ message: say(answer.problem) }])
    await afterSaving(t('lawbook.calendar.nowConfirmed'))
  }
  const setDay = (place: number, next: Partial<Holiday>) =>
    change({
      holidays: calendar.holidays.map((one, other) => (other === place ? { ...one, ...next } : one)),
    })
  const columns: readonly TableColumn<Holiday>[] = [
    { id: 'on', head: t('lawbook.calendar.day'), cell: ({ on }) => f.dayYear(on) },
    { id: 'name', head: t('lawbook.calendar.name'), cell: ({ name }) => name },
    {
      id: 'certain',
      head: t('lawbook.calendar.certain'),
      cell: ({ certain, place, on }) =>
        isOpen ? (
          <Checkbox
            isSelected={certain}
            onChange={(on) => setDay(place, { certain: on })}
            label={t('lawbook.calendar.certainDay', { day: f.dayYear(on) })}
          >
            {t(certain ? 'lawbook.calendar.surely' : 'lawbook.calendar.maybe')}
          </Checkbox>
        ) : (
          t(certain ? 'lawbook.calendar.surely' : 'lawbook.calendar.maybe')
        ),
    },
    ...(isOpen
      ? [
          {
            id: 'remove',
            head: t('lawbook.edit.remove'),
            cell: ({ place, on }: Holiday) => (
              <Button
                size="small"
                variant="quiet"
                label={t('lawbook.calendar.removeDay', { day: f.dayYear(on) })}
                onPress={() => change({ holidays: calendar.holidays.filter((_, other) => other !== place) })}
              >
                {t('lawbook.edit.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  const rows = calendar.holidays
    .map((one, place) => ({ ...one, place }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return (
    <>
      <Crumbs
        steps={[
          { words: t('frame.law'), href: lawHref('packs') },
          { words: t('lawbook.calendars'), href: lawHref('calendars') },
        ]}
        at={calendar.id}
      />
      <PageHead
        title={calendar.title[language]}
        actions={
          <>
            {isChanged && (
              <>
                <Button variant="quiet" onPress={() => keepCalendar(calendar.id, undefined)}>
                  {t('lawbook.edit.throwAway')}
                </Button>
                <Button variant="primary" onPress={() => void save()}>
                  {t('lawbook.calendar.save')}
                </Button>
              </>
            )}
            {!isChanged && calendar.confirmed === null && may('calendars.confirm') && (
              <Button variant="primary" isPending={pending} onPress={() => void confirm()}>
                {t('lawbook.calendar.confirm')}
              </Button>
            )}
          </>
        }
      >
        <ConfirmedChip calendar={isChanged ? { ...calendar, confirmed: null } : calendar} />
      </PageHead>
      <div className={styles.two}>
        <div className={styles.column}>
          <ErrorSummary errors={errors} />
          {calendar.confirmed === null && (
            <Notice tone="info">{t('lawbook.calendar.unconfirmedNotice')}</Notice>
          )}
          {isChanged && <Notice tone="due">{t('lawbook.calendar.changedNotice')}</Notice>}
          <Panel title={t('lawbook.calendar.holidays')} count={f.number(rows.length)}>
            <Table
              label={t('lawbook.calendar.holidays')}
              columns={columns}
              rows={rows}
              rowId={({ on, place }) => `${on} ${place}`}
            />
          </Panel>
          {isOpen && <AddDay onAdd={(day) => change({ holidays: [...calendar.holidays, day] })} />}
        </div>
        <aside className={styles.column}>
          <Panel title={t('lawbook.calendar.calendar')} padded>
            <div className={styles.column}>
              <p>{calendar.note[language]}</p>
              <p>
                {t('lawbook.between', {
                  earliest: f.dayYear(calendar.coversFrom),
                  latest: f.dayYear(calendar.coversUntil),
                })}
              </p>
              <fieldset className={styles.week}>
                <legend>{t('lawbook.calendar.weekend')}</legend>
                {weekdays.map((day) => (
                  <Checkbox
                    key={day}
                    isSelected={calendar.weekend.includes(day)}
                    isDisabled={!isOpen}
                    onChange={(on) =>
                      change({
                        weekend: on
                          ? [...calendar.weekend, day]
                          : calendar.weekend.filter((one) => one !== day),
                      })
                    }
                  >
                    {t(`lawbook.weekday.${day}`)}
                  </Checkbox>
                ))}
              </fieldset>
              <CitationList citations={calendar.citations} />
            </div>
          </Panel>
          {listed !== undefined && listed.neededBy.length > 0 && (
            <Panel title={t('lawbook.calendar.neededBy')} count={f.number(listed.neededBy.length)}>
              <ul className={styles.inside}>
                {listed.neededBy.map(({ packId, ruleId, title }) => (
                  <li key={ruleId}>
                    <a href={lawHref('rule', packId, ruleId)}>{title[language]}</a>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </aside>
      </div>
    </>
  )
}

function AddDay({ onAdd }: { onAdd: (day: WorkingCalendar['holidays'][number]) => void }) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [on, setOn] = useState<PlainDate>()
  const [name, setName] = useState('')
  const [certain, setCertain] = useState(true)
  const [errors, setErrors] = useState<FieldErrors>({})
  const add = () => {
    const missing = t('problem.field.required')
    setErrors({
      ...(on === undefined && { on: missing }),
      ...(name.trim() === '' && { name: missing }),
    })
    if (on === undefined || name.trim() === '') return
    onAdd({ on, name: name.trim(), certain })
    setTyped('')
    setOn(undefined)
    setName('')
  }
  return (
    <Panel title={t('lawbook.calendar.addDay')} padded>
      <div className={styles.filters}>
        <DateTimeField
          label={t('lawbook.calendar.day')}
          precision="day"
          lean="near"
          value={typed}
          onChange={(text, reading) => {
            setTyped(text)
            setOn(reading.kind === 'day' ? reading.day : undefined)
          }}
          error={errors.on}
        />
        <TextField label={t('lawbook.calendar.name')} value={name} onChange={setName} error={errors.name} />
        <Checkbox isSelected={certain} onChange={setCertain}>
          {t('lawbook.calendar.surely')}
        </Checkbox>
        <div>
          <Button onPress={add}>{t('lawbook.calendar.addDay')}</Button>
        </div>
      </div>
    </Panel>
  )
}
