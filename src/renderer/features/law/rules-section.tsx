import { useCallback, useMemo } from 'react'
import { forces, ruleKinds } from '../../../core/law/rule'
import { Button, ButtonLink } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { EmptyState } from '../../components/empty-state'
import { Select } from '../../components/select'
import { Skeleton } from '../../components/skeleton'
import { TextField } from '../../components/text-field'
import { VirtualTable } from '../../components/virtual-table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { goTo, replaceRoute, useRoute } from '../../routes'
import { useLastChange } from '../../session-store'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import styles from './law.module.css'
import { lawHref, lawPlace } from './law-places'
import { useVocabulary } from './law-vocabulary'
import { useRuleColumns } from './rule-columns'
import {
  filterRules,
  noFilter,
  type PlacedRule,
  type RuleFilter,
  readFilter,
  writeFilter,
} from './rule-filter'
import { useTouches } from './use-touches'

const any = 'any'

/** Every rule of every pack, searched and filtered; the filter is in the address. */
export function RulesSection() {
  const { t, language } = useText()
  const f = useFormat()
  const route = useRoute()
  const lastChange = useLastChange()
  const may = useMay()
  const columns = useRuleColumns()
  const touches = useTouches()
  const { value } = useAnswer('law.packs', {})
  const query = route.screen === 'law' ? route.query : ''
  const filter = useMemo(() => readFilter(query), [query])
  const set = (change: Partial<RuleFilter>) =>
    replaceRoute(lawPlace('rules', '', '', writeFilter({ ...filter, ...change })))
  const rules = useMemo(
    () =>
      value?.packs.flatMap((pack) =>
        pack.rules.map(
          (rule): PlacedRule => ({
            ...rule,
            packId: pack.id,
            packTitle: pack.title,
            isActive: pack.isActive,
            touched: pack.isActive ? touches?.get(`${pack.id} ${rule.id}`) : { people: 0, alarms: 0 },
          }),
        ),
      ) ?? [],
    [value, touches],
  )
  const shown = useMemo(() => filterRules(rules, filter, language), [rules, filter, language])
  const rowsAt = useCallback((start: number, count: number) => shown.slice(start, start + count), [shown])
  if (value === undefined) return <Skeleton lines={8} />
  const pack = value.packs.find(({ id }) => id === filter.pack)
  return (
    <div className={styles.page}>
      {pack !== undefined && <p className={styles.explain}>{pack.note[language]}</p>}
      <Filters
        filter={filter}
        set={set}
        packs={value.packs.map(({ id, title }) => ({ id, words: title[language] }))}
      />
      <VirtualTable
        label={t('lawbook.rules')}
        columns={columns}
        rowCount={shown.length}
        rowsAt={rowsAt}
        listKey={`${language} ${query}`}
        revision={lastChange + (touches === undefined ? 0 : 1)}
        rowHeight={40}
        placeKey="law-rules"
        onOpen={({ packId, id }) => goTo(lawPlace('rule', packId, id))}
        empty={
          <EmptyState
            title={t('lawbook.noRule')}
            action={
              <Button size="small" onPress={() => set(noFilter)}>
                {t('lawbook.clearFilters')}
              </Button>
            }
          >
            {t('lawbook.noRuleExplain')}
          </EmptyState>
        }
        foot={
          <>
            <span>
              {t('lawbook.shownRules', { shown: f.number(shown.length), all: f.number(rules.length) })}
            </span>
            {pack !== undefined && !pack.isHouse && may('packDrafts.save') && (
              <span className={styles.end}>
                <ButtonLink size="small" href={lawHref('edit', pack.id, 'new')}>
                  {t('lawbook.addRule')}
                </ButtonLink>
              </span>
            )}
          </>
        }
      />
    </div>
  )
}

type FiltersProps = {
  filter: RuleFilter
  set: (change: Partial<RuleFilter>) => void
  packs: readonly { id: string; words: string }[]
}

function Filters({ filter, set, packs }: FiltersProps) {
  const { t } = useText()
  const name = useVocabulary()
  const choose = (field: keyof RuleFilter) => (id: string) => set({ [field]: id === any ? '' : id })
  const everything = { id: any, words: t('lawbook.all') }
  return (
    <search className={styles.filters}>
      <TextField label={t('lawbook.search')} value={filter.search} onChange={(search) => set({ search })} />
      <Select
        label={t('lawbook.pack')}
        value={filter.pack || any}
        onChange={choose('pack')}
        choices={[{ id: any, words: t('lawbook.allPacks') }, ...packs]}
      />
      <Select
        label={t('lawbook.filterKind')}
        value={filter.kind || any}
        onChange={choose('kind')}
        choices={[everything, ...ruleKinds.map((id) => ({ id, words: name('kind', id) }))]}
      />
      <Select
        label={t('lawbook.filterForce')}
        value={filter.force || any}
        onChange={choose('force')}
        choices={[everything, ...forces.map((id) => ({ id, words: name('force', id) }))]}
      />
      <Select
        label={t('lawbook.filterSure')}
        value={filter.sure || any}
        onChange={choose('sure')}
        choices={[
          everything,
          ...['read', 'reported', 'not-confirmed'].map((id) => ({ id, words: name('howSure', id) })),
        ]}
      />
      <Select
        label={t('lawbook.filterTouch')}
        value={filter.touch || any}
        onChange={choose('touch')}
        choices={[
          everything,
          { id: 'anyone', words: t('lawbook.touchAnyone') },
          { id: 'alarm', words: t('lawbook.touchAlarm') },
          { id: 'nobody', words: t('lawbook.touchNobody') },
        ]}
      />
      <div className={styles.ticks}>
        <Checkbox isSelected={filter.counting !== ''} onChange={(on) => set({ counting: on ? 'yes' : '' })}>
          {t('lawbook.onlyCounting')}
        </Checkbox>
        <Checkbox isSelected={filter.review !== ''} onChange={(on) => set({ review: on ? 'past' : '' })}>
          {t('lawbook.onlyPastReview')}
        </Checkbox>
        <Checkbox isSelected={filter.doubt !== ''} onChange={(on) => set({ doubt: on ? 'yes' : '' })}>
          {t('lawbook.onlyDoubt')}
        </Checkbox>
      </div>
    </search>
  )
}
