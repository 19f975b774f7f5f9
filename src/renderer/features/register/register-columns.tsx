import { toEpochMs } from '../../../core/dates/instant'
import type { RegisterRow } from '../../../core/register/register-row'
import { PersonName } from '../../components/person-name'
import type { VirtualColumn } from '../../components/virtual-columns'
import type { Language } from '../../i18n/language'
import { momentWords } from '../../i18n/moment-words'
import { nationalityWords } from '../../i18n/nationality-words'
import type { Words } from '../../i18n/text'
import text from '../../styles/text.module.css'
import { markWords } from './facet-words'
import type { FilterList } from './filter-address'
import { LawCell, LeftOrOver } from './law-cell'
import styles from './register.module.css'
import { AuthorityCell, ageWords, type CellContext, FlagsCell, Standing, TimeHeld } from './register-cells'

/** Every column of the register, in the usual order. */
export const columnIds = [
  'person',
  'number',
  'age',
  'sex',
  'nationality',
  'unit',
  'start',
  'timeHeld',
  'law',
  'left',
  'standing',
  'next',
  'authority',
  'flags',
] as const
export type ColumnId = (typeof columnIds)[number]

/** How much room the columns have: `tight` is that of a usual screen. */
export type Room = 'wide' | 'tight' | 'narrow'

/** Those that are hidden until someone asks for them; with less room also what the page of a person says. */
export const usuallyHidden = (room: Room): readonly ColumnId[] => {
  if (room === 'narrow') return ['sex', 'start', 'standing', 'next', 'number', 'nationality', 'authority']
  // The number is found by the search and stands in the file; every other column is read down the list.
  return room === 'tight'
    ? ['sex', 'start', 'standing', 'next', 'number']
    : ['sex', 'start', 'standing', 'next']
}

/** Which order a column stands for; `null` where it has none. */
export const sortOfColumn = {
  person: 'name',
  number: 'number',
  age: 'age',
  sex: 'sex',
  nationality: 'nationality',
  unit: 'unit',
  start: 'start',
  timeHeld: 'timeHeld',
  law: 'law',
  left: null,
  standing: 'standing',
  next: 'next',
  authority: 'authority',
  flags: null,
} as const satisfies Record<ColumnId, string | null>

/** Narrows the list to one value of a row. */
export type FilterBy = (list: FilterList, value: string) => void

function CellFilter(props: {
  words: Words
  shown: string
  list: FilterList
  value: string
  filterBy: FilterBy
}) {
  const { words, shown, list, value, filterBy } = props
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cellFilter}
      title={words.t('register.onlyThese', { what: shown })}
      onClick={() => filterBy(list, value)}
    >
      {shown}
    </button>
  )
}

/** The columns in the reader's words. */
export const registerColumns = (
  context: CellContext,
  room: Room,
  filterBy: FilterBy,
): readonly VirtualColumn<RegisterRow>[] => {
  const { words, format, marks, asOfMs, zone } = context
  const { t } = words
  const filtered = (list: FilterList, value: string, shown: string) => (
    <CellFilter words={words} shown={shown} list={list} value={value} filterBy={filterBy} />
  )
  // The same facts take more letters in some languages. On a usual screen the usual columns stand side by side
  // in each of them: of a table that scrolls, the flags would be out of sight.
  const wide = (sizes: Readonly<Record<Language, number>>) => sizes[words.language]
  const cells: Record<ColumnId, Omit<VirtualColumn<RegisterRow>, 'id' | 'head'>> = {
    person: { size: 148, grows: true, cell: (row) => <PersonName person={row} isInList /> },
    number: { size: 112, cell: (row) => <span className={text.quiet}>{row.number}</span> },
    age: {
      size: wide({ en: 70, es: 70, pt: 76, fr: 76 }),
      cell: (row) => filtered('ages', row.age.band, ageWords(words, row.age)),
    },
    sex: { size: 92, cell: (row) => filtered('sexes', row.sex, t(`register.sex.${row.sex}`)) },
    nationality: {
      size: 96,
      cell: (row) =>
        row.nationalities.map((code) => (
          <span key={code} className={styles.one}>
            {filtered('nationalities', code, nationalityWords(words, code))}
          </span>
        )),
    },
    unit: {
      size: wide({ en: 58, es: 58, pt: 62, fr: 58 }),
      cell: (row) => row.place || row.unit || <span className={text.quiet}>–</span>,
    },
    start: {
      size: 136,
      cell: (row) =>
        row.startAt === null ? (
          <span className={text.quiet}>{t('state.unknown')}</span>
        ) : (
          momentWords(format, zone, row.startAt, row.startPrecision)
        ),
    },
    timeHeld: { size: 98, isNumber: true, cell: (row) => <TimeHeld row={row} context={context} /> },
    standing: {
      size: wide({ en: 128, es: 168, pt: 176, fr: 150 }),
      cell: (row) => <Standing row={row} context={context} />,
    },
    law: {
      // On a small screen the title of the rule gives way to the flags.
      size: wide({ en: 256, es: 244, pt: 228, fr: 232 }) - (room === 'narrow' ? 20 : 0),
      cell: (row) => <LawCell row={row} context={context} />,
    },
    left: {
      size: wide({ en: 134, es: 142, pt: 140, fr: 152 }),
      isNumber: true,
      cell: (row) => <LeftOrOver row={row} context={context} />,
    },
    next: {
      size: 128,
      cell: (row) =>
        row.next === null
          ? null
          : t('register.nextIn', {
              limit: markWords(words, row.next.ruleId, marks),
              length: format.elapsed(toEpochMs(row.next.at) - asOfMs),
            }),
    },
    authority: {
      size: wide({ en: 140, es: 152, pt: 168, fr: 150 }),
      cell: (row) => <AuthorityCell row={row} context={context} />,
    },
    flags: {
      size: wide({ en: 152, es: 160, pt: 152, fr: 152 }),
      cell: (row) => <FlagsCell row={row} context={context} />,
    },
  }
  return columnIds.map((id) => ({
    id,
    head: t(`register.column.${id}`),
    isSortable: sortOfColumn[id] !== null,
    ...cells[id],
  }))
}
