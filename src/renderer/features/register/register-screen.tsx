import { Columns3, Upload } from 'lucide-react'
import { use, useCallback, useEffect, useMemo, useState } from 'react'
import { toEpochMs } from '../../../core/dates/instant'
import type { LawProgress } from '../../../core/register/law-progress'
import {
  everyoneHeld,
  type RegisterFilter,
  registerScopeSchema,
} from '../../../core/register/register-filter'
import { AdmitLink } from '../../admit-link'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Segmented } from '../../components/segmented'
import { VirtualTable } from '../../components/virtual-table'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { goTo, hrefTo } from '../../routes'
import { useAsOf, useSession } from '../../session-store'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import { ChosenFilters } from './chosen-filters'
import { ColumnsDialog } from './columns-dialog'
import { FacetMenu } from './facet-menu'
import { FacetPanel } from './facet-panel'
import type { KnownNames } from './facet-words'
import { type FilterList, isNarrowed } from './filter-address'
import { FindBox } from './find-box'
import styles from './register.module.css'
import { type ColumnId, registerColumns, sortOfColumn } from './register-columns'
import { useColumns } from './use-columns'
import { useRegisterList } from './use-register-list'
import { useRegisterView } from './use-register-view'
import { useSelection } from './use-selection'
import { useWide } from './use-wide'

const inBar: readonly FilterList[] = [
  'law',
  'lawMarks',
  'lawRules',
  'lawPacks',
  'timeHeld',
  'flags',
  'authorities',
  'units',
]

/** The register: everyone held, in the order of what is to be done, narrowed by what is asked. */
export function RegisterScreen() {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const isWide = useWide()
  const { zone } = use(PlaceContext)
  const { view, setView } = useRegisterView()
  const { filter, sort } = view
  const { columns, keep, layout, room } = useColumns()
  const [isChoosing, setChoosing] = useState(false)
  const { listKey, revision, rowsAt, total, isStale, marks, rules, law, asOf, failed } = useRegisterList(view)
  const chosenAsOf = useAsOf()
  const units = useAnswer('register.facets', {
    asOf: chosenAsOf ?? null,
    filter: everyoneHeld,
    facets: ['units', 'lawRules', 'lawPacks'],
  })
  const { again } = units
  const isLawReady = law?.state === 'ready'
  useEffect(() => {
    if (isLawReady) again()
  }, [isLawReady, again])
  const known = useMemo<KnownNames>(
    () => ({
      marks,
      units: new Map(units.value?.facets[0]?.values.map(({ value, label }) => [value, label ?? value])),
      titles: new Map(
        units.value?.facets.flatMap(({ values }) =>
          values.flatMap(({ value, title }) => (title === null ? [] : [[value, title] as const])),
        ),
      ),
    }),
    [marks, units.value],
  )
  const onFilter = useCallback((next: RegisterFilter) => setView({ filter: next, sort }), [setView, sort])
  const onList = useCallback(
    (list: FilterList, values: readonly string[]) =>
      onFilter({ ...filter, [list]: [...values] } as RegisterFilter),
    [onFilter, filter],
  )
  const onText = useCallback((text: string) => onFilter({ ...filter, text }), [onFilter, filter])
  const asOfMs = asOf === undefined ? 0 : toEpochMs(asOf)
  const drawn = useMemo(
    () =>
      registerColumns({ words, format, marks, rules, asOfMs, zone }, room, (list, value) =>
        onList(list, [value]),
      ),
    [words, format, marks, rules, asOfMs, zone, room, onList],
  )
  const { selection, count } = useSelection(listKey, total ?? 0)
  const sorted = sort[0] ?? { column: 'law', direction: 'ascending' }
  const sortedColumn = drawn.find(({ id }) => sortOfColumn[id as ColumnId] === sorted.column)
  const onSort = (id: string) => {
    const column = sortOfColumn[id as ColumnId]
    if (column === null) return
    const isAgain = sorted.column === column && sorted.direction === 'ascending'
    setView({ filter, sort: [{ column, direction: isAgain ? 'descending' : 'ascending' }] })
  }
  const may = useMay()
  const isLawyer = useSession((all) => all.session?.user?.role === 'lawyer')
  const listed = { total: total ?? 0, narrowed: isNarrowed(filter) ? 'yes' : 'no' }
  const facetProps = { filter, known, onChange: onList }
  return (
    <>
      <PageHead
        title={t('frame.register')}
        sub={
          units.value === undefined
            ? undefined
            : t(isLawyer ? 'frame.assignedHeld' : 'register.heldNow', { count: units.value.total })
        }
        actions={
          <>
            <Button icon={<Columns3 aria-hidden="true" />} onPress={() => setChoosing(true)}>
              {t('register.columns')}
            </Button>
            {may('imports.start') && (
              <ButtonLink href={hrefTo({ screen: 'import' })} icon={<Upload aria-hidden="true" />}>
                {t('register.import')}
              </ButtonLink>
            )}
            <AdmitLink />
          </>
        }
      >
        <Segmented
          label={t('register.scope')}
          value={filter.scope}
          onChange={(scope) => onFilter({ ...filter, scope })}
          segments={registerScopeSchema.options.map((id) => ({ id, words: t(`register.scope.${id}`) }))}
        />
      </PageHead>
      <div className={styles.bar}>
        <FindBox value={filter.text} onChange={onText} />
        {!isWide && inBar.map((list) => <FacetMenu key={list} list={list} {...facetProps} />)}
        <ChosenFilters filter={filter} known={known} onFilter={onFilter} />
      </div>
      {law !== undefined && <LawNotice law={law} />}
      {failed && <Notice tone="over">{t('register.failed')}</Notice>}
      <div className={styles.body}>
        {isWide && <FacetPanel {...facetProps} />}
        <VirtualTable
          label={t('register.table')}
          columns={drawn}
          layout={layout}
          rowCount={total}
          rowsAt={rowsAt}
          listKey={listKey}
          revision={revision}
          sort={{
            column: sortedColumn?.id ?? '',
            direction: sorted.direction === 'ascending' ? 'up' : 'down',
          }}
          onSort={onSort}
          selection={selection}
          onOpen={({ id }) => goTo({ screen: 'person', id, tab: 'overview' })}
          placeKey="register"
          empty={
            <NoRows
              isNarrowed={isNarrowed(filter)}
              onClear={() => onFilter({ ...everyoneHeld, scope: filter.scope })}
            />
          }
          foot={
            <>
              <span aria-live="polite">
                {isStale
                  ? t('part.loading')
                  : count === 0
                    ? t('register.noneSelected', listed)
                    : t('register.selected', { selected: count, ...listed })}
              </span>
              {count > 0 && (
                <Button variant="link" size="small" onPress={() => selection.onToggleAll(false)}>
                  {t('register.clearSelection')}
                </Button>
              )}
              <span className={styles.sorted}>
                {sorted.column === 'standing' || sorted.column === 'law'
                  ? t(sorted.column === 'law' ? 'register.sortedLaw' : 'register.sortedStanding')
                  : t('register.sortedBy', { column: sortedColumn?.head ?? '' })}
              </span>
            </>
          }
        />
      </div>
      <ColumnsDialog
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        columns={columns}
        onChange={keep}
      />
    </>
  )
}

function LawNotice({ law }: { law: LawProgress }) {
  const { t } = useText()
  if (law.state === 'failed') return <Notice tone="over">{t('register.lawFailed')}</Notice>
  if (law.state !== 'reading') return null
  return <Notice tone="info">{t('register.lawReadingOf', { done: law.done, of: law.of })}</Notice>
}

function NoRows({ isNarrowed: narrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useText()
  const may = useMay()
  const isLawyer = useSession((all) => all.session?.user?.role === 'lawyer')
  return narrowed ? (
    <EmptyState
      level={2}
      title={t('register.emptyTitle')}
      action={<Button onPress={onClear}>{t('register.clearFilters')}</Button>}
    />
  ) : (
    <EmptyState
      level={2}
      title={t(isLawyer ? 'frame.assignedEmpty' : 'register.emptyHeld')}
      action={
        may('imports.start') && (
          <ButtonLink href={hrefTo({ screen: 'import' })}>{t('register.import')}</ButtonLink>
        )
      }
    >
      {isLawyer
        ? t('frame.assignedEmptyExplain')
        : may('people.admit')
          ? t('register.emptyHeldExplain')
          : undefined}
    </EmptyState>
  )
}
