import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { emptyUnit, UnitFields } from '../../components/unit-fields'
import type { FieldErrors } from '../../field-errors'
import { useText } from '../../i18n/text'
import type { UnitEntry } from './new-register-draft'
import styles from './session.module.css'

type StepProps = {
  units: readonly UnitEntry[]
  onChange: (units: readonly UnitEntry[]) => void
  errors: FieldErrors
}

const errorsOfUnit = (errors: FieldErrors, at: number) => ({
  ...(errors[`${at}.name`] !== undefined && { name: errors[`${at}.name`] }),
  ...(errors[`${at}.capacity`] !== undefined && { capacity: errors[`${at}.capacity`] }),
  ...(errors[`${at}.floorAreaM2`] !== undefined && { floorAreaM2: errors[`${at}.floorAreaM2`] }),
})

/** The parts of the facility in which people are held. */
export function UnitsStep({ units, onChange, errors }: StepProps) {
  const { t } = useText()
  const nextKey = Math.max(0, ...units.map(({ key }) => key)) + 1
  return (
    <>
      <p className={styles.note}>{t('session.unitsExplain')}</p>
      {units.map((unit, at) => (
        <fieldset key={unit.key} className={styles.unit}>
          <div className={styles.unitHead}>
            <legend>{t('session.unitNumber', { number: at + 1 })}</legend>
            <IconButton
              label={t('session.removeUnit', { number: at + 1 })}
              icon={<Trash2 aria-hidden="true" />}
              onPress={() => onChange(units.filter(({ key }) => key !== unit.key))}
            />
          </div>
          <UnitFields
            draft={unit}
            onChange={(draft) =>
              onChange(units.map((one) => (one.key === unit.key ? { ...draft, key: unit.key } : one)))
            }
            errors={errorsOfUnit(errors, at) as Record<string, string>}
            idPrefix={`unit-${unit.key}`}
          />
        </fieldset>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden="true" />}
          onPress={() => onChange([...units, { ...emptyUnit, key: nextKey }])}
        >
          {t('unit.add')}
        </Button>
      </div>
    </>
  )
}
