import { houseAlarmClasses } from '../../../core/law/count'
import { useCalendarName } from '../../calendar-names'
import { useText } from '../../i18n/text'
import { blankCount } from './blank'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { ListAt, NumberAt, SelectAt } from './fields-at'
import { getAt, type Path } from './json-path'
import { useVocabulary } from './law-vocabulary'

const kinds = [
  'elapsed',
  'calendar-days',
  'working-days',
  'months',
  'days-to-the-clock-time',
  'clear-days-before',
  'hours-on-counted-days',
  'at-that-moment',
  'house-alarm',
  'no-number',
] as const

/** What each way of counting begins with; a number that is not known yet stays empty. */
const blanks: Readonly<Record<(typeof kinds)[number], object>> = {
  elapsed: blankCount,
  'calendar-days': { kind: 'calendar-days', amount: null, unit: 'days', firstDay: 'excluded' },
  'working-days': { kind: 'working-days', amount: null, firstDay: 'excluded', calendar: '' },
  months: { kind: 'months', amount: null, firstDay: 'excluded', missingDay: 'last-of-month', calendar: null },
  'days-to-the-clock-time': { kind: 'days-to-the-clock-time', amount: null },
  'clear-days-before': { kind: 'clear-days-before', amount: null },
  'hours-on-counted-days': {
    kind: 'hours-on-counted-days',
    amount: null,
    skips: ['saturday', 'sunday'],
    calendar: null,
  },
  'at-that-moment': { kind: 'at-that-moment' },
  'house-alarm': { kind: 'house-alarm', class: 'without-delay' },
  'no-number': { kind: 'no-number' },
}

/** A way of counting, built from its kind and what that kind needs. */
export function CountAt({ path, calendars }: { path: Path; calendars: readonly string[] }) {
  const { t } = useText()
  const name = useVocabulary()
  const { value, set } = useAt(path)
  const kind = getAt(value, ['kind'])
  const has = (field: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, field)
  const calendarName = useCalendarName()
  const calendarChoices = calendars.map((id) => ({ id, words: calendarName(id) }))
  const skips = getAt(value, ['skips'])
  return (
    <div className={styles.row}>
      <SelectAt
        path={[...path, 'kind']}
        label={t('lawbook.edit.countKind')}
        choices={kinds.map((id) => ({ id, words: t(`lawbook.countKind.${id}`) }))}
        onChosen={(id) => set(blanks[id as (typeof kinds)[number]])}
      />
      {has('amount') && <NumberAt path={[...path, 'amount']} label={t('lawbook.edit.amount')} />}
      {kind === 'elapsed' && (
        <SelectAt
          path={[...path, 'unit']}
          label={t('lawbook.edit.unit')}
          choices={[
            { id: 'hours', words: t('lawbook.edit.unitHours') },
            { id: 'days-of-24-hours', words: t('lawbook.edit.unitDays24') },
          ]}
        />
      )}
      {kind === 'calendar-days' && (
        <SelectAt
          path={[...path, 'unit']}
          label={t('lawbook.edit.unit')}
          choices={[
            { id: 'days', words: t('lawbook.edit.unitDays') },
            { id: 'weeks', words: t('lawbook.edit.unitWeeks') },
          ]}
        />
      )}
      {has('firstDay') && (
        <SelectAt
          path={[...path, 'firstDay']}
          label={t('lawbook.edit.firstDay')}
          choices={[
            { id: 'excluded', words: t('lawbook.edit.firstDayExcluded') },
            { id: 'included', words: t('lawbook.edit.firstDayIncluded') },
          ]}
        />
      )}
      {kind === 'months' && (
        <SelectAt
          path={[...path, 'missingDay']}
          label={t('lawbook.edit.missingDay')}
          choices={[
            { id: 'last-of-month', words: t('lawbook.edit.missingLast') },
            { id: 'first-of-next-month', words: t('lawbook.edit.missingFirst') },
            { id: 'first-working-day-after', words: t('lawbook.edit.missingWorking') },
          ]}
          onChosen={(id) =>
            set({
              ...(value as object),
              missingDay: id,
              calendar: id === 'first-working-day-after' ? (calendars[0] ?? '') : null,
            })
          }
        />
      )}
      {kind === 'hours-on-counted-days' &&
        (['saturday', 'sunday', 'holiday'] as const).map((day) => {
          const list = Array.isArray(skips) ? (skips as string[]) : []
          return (
            <SkipTick
              key={day}
              isOn={list.includes(day)}
              words={name('skip', day)}
              set={(on) => {
                const next = on ? [...list, day] : list.filter((one) => one !== day)
                set({
                  ...(value as object),
                  skips: next,
                  calendar: next.includes('holiday') ? (calendars[0] ?? '') : null,
                })
              }}
            />
          )
        })}
      {has('calendar') && getAt(value, ['calendar']) !== null && (
        <SelectAt path={[...path, 'calendar']} label={t('lawbook.edit.calendar')} choices={calendarChoices} />
      )}
      {kind === 'house-alarm' && (
        <SelectAt
          path={[...path, 'class']}
          label={t('lawbook.edit.alarmClass')}
          choices={houseAlarmClasses.map((id) => ({ id, words: name('class', id) }))}
        />
      )}
    </div>
  )
}

function SkipTick({ isOn, words, set }: { isOn: boolean; words: string; set: (on: boolean) => void }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} /> {words}
    </label>
  )
}

/** One reading, or two where the text leaves open which is meant. */
export function ReadingsAt({
  path,
  label,
  calendars,
}: {
  path: Path
  label: string
  calendars: readonly string[]
}) {
  const { t } = useText()
  return (
    <ListAt path={path} label={label} blank={blankCount} add={t('lawbook.edit.addReading')}>
      {(at) => <CountAt path={at} calendars={calendars} />}
    </ListAt>
  )
}
