import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Unit } from '../../../core/facility/facility-questions'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useAnswer } from '../../use-answer'
import styles from './settings.module.css'
import { UnitDialog } from './unit-dialog'
import { useMayChange } from './use-may-change'

const perPerson = ({ capacity, floorAreaM2 }: Unit): number | undefined =>
  capacity === null || capacity === 0 || floorAreaM2 === null ? undefined : floorAreaM2 / capacity

/** The parts of the facility in which people are held, with what conditions are measured against. */
export function UnitsSection() {
  const { t } = useText()
  const f = useFormat()
  const mayChange = useMayChange()
  const { value: units } = useAnswer('units.list', {})
  const [edited, setEdited] = useState<Unit | 'new'>()
  if (units === undefined) return <Skeleton />
  const columns: readonly TableColumn<Unit>[] = [
    { id: 'name', head: t('unit.name'), cell: ({ name }) => name },
    { id: 'kind', head: t('unit.kind'), cell: ({ kind }) => t(`unit.kind.${kind}`) },
    {
      id: 'capacity',
      head: t('unit.capacity'),
      isNumber: true,
      cell: ({ capacity }) => (capacity === null ? <Unknown /> : f.number(capacity)),
    },
    {
      id: 'area',
      head: t('unit.floorArea'),
      isNumber: true,
      cell: ({ floorAreaM2 }) => (floorAreaM2 === null ? <Unknown /> : f.number(floorAreaM2, 2)),
    },
    {
      id: 'perPerson',
      head: t('unit.perPerson'),
      isNumber: true,
      cell: (unit) => {
        const area = perPerson(unit)
        return area === undefined ? <Unknown /> : f.number(area, 2)
      },
    },
    {
      id: 'closed',
      head: t('user.status'),
      cell: ({ closedOn }) =>
        closedOn === null ? t('unit.inUse') : `${t('unit.closedOn')} ${f.dayYear(closedOn)}`,
    },
    ...(mayChange
      ? [
          {
            id: 'edit',
            head: t('unit.edit'),
            cell: (unit: Unit) => (
              <Button
                size="small"
                label={t('unit.editLong', { name: unit.name })}
                onPress={() => setEdited(unit)}
              >
                {t('unit.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  const add = mayChange && (
    <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setEdited('new')}>
      {t('unit.add')}
    </Button>
  )
  return (
    <div className={styles.sections}>
      <Panel title={t('settings.units')} count={f.number(units.length)} {...(add && { action: add })}>
        {units.length === 0 ? (
          <EmptyState title={t('unit.none')}>{t('unit.noneExplain')}</EmptyState>
        ) : (
          <Table label={t('settings.units')} columns={columns} rows={units} rowId={({ id }) => id} />
        )}
      </Panel>
      {edited !== undefined && (
        <UnitDialog unit={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </div>
  )
}
