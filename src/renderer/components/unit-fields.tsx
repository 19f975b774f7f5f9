import type { UnitKind } from '../../core/facility/facility-questions'
import { useText } from '../i18n/text'
import { NumberField } from './number-field'
import { Select } from './select'
import { TextField } from './text-field'
import styles from './unit-fields.module.css'

/** A unit as it is being typed; `undefined` is not known, which is never zero. */
export type UnitDraft = {
  name: string
  kind: UnitKind
  capacity: number | undefined
  floorAreaM2: number | undefined
}

export const emptyUnit: UnitDraft = {
  name: '',
  kind: 'ordinary',
  capacity: undefined,
  floorAreaM2: undefined,
}

const kinds = ['ordinary', 'family', 'women', 'children', 'health', 'segregation'] as const

type UnitFieldsProps = {
  draft: UnitDraft
  onChange: (draft: UnitDraft) => void
  /** Sentences by field, where something is wrong. */
  errors?: Partial<Record<keyof UnitDraft, string>>
  idPrefix: string
}

/** The four facts of a unit. */
export function UnitFields({ draft, onChange, errors = {}, idPrefix }: UnitFieldsProps) {
  const { t } = useText()
  return (
    <div className={styles.fields}>
      <TextField
        id={`${idPrefix}-name`}
        label={t('unit.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={errors.name}
        isRequired
      />
      <Select
        label={t('unit.kind')}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        choices={kinds.map((id) => ({ id, words: t(`unit.kind.${id}`) }))}
      />
      <NumberField
        id={`${idPrefix}-capacity`}
        label={t('unit.capacity')}
        hint={t('unit.capacityHint')}
        value={draft.capacity}
        onChange={(capacity) => onChange({ ...draft, capacity })}
        min={0}
        error={errors.capacity}
        isOptional
      />
      <NumberField
        id={`${idPrefix}-area`}
        label={t('unit.floorArea')}
        hint={t('unit.floorAreaHint')}
        value={draft.floorAreaM2}
        onChange={(floorAreaM2) => onChange({ ...draft, floorAreaM2 })}
        fractionDigits={2}
        error={errors.floorAreaM2}
        isOptional
      />
    </div>
  )
}
