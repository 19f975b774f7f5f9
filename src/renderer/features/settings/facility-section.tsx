import { Skeleton } from '../../components/skeleton'
import { useAnswer } from '../../use-answer'
import { ExamplePanel } from './example-panel'
import { FacilityForm } from './facility-form'
import { RecoveryPanel } from './recovery-panel'
import { ScreenPanel } from './screen-panel'
import styles from './settings.module.css'
import { useMayChange } from './use-may-change'

/** The facility's own facts, the recovery sheet, and for the example its reset. */
export function FacilitySection() {
  const { value: facility } = useAnswer('facility.get', {})
  const mayChange = useMayChange()
  if (facility === undefined) return <Skeleton />
  return (
    <div className={styles.sections}>
      <FacilityForm key={JSON.stringify(facility)} facility={facility} />
      {mayChange && <RecoveryPanel />}
      {mayChange && <ScreenPanel />}
      {mayChange && facility.isExample && <ExamplePanel />}
    </div>
  )
}
