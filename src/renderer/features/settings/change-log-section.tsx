import { ActionsPanel } from './actions-panel'
import { MissingRecords } from './missing-records'
import styles from './settings.module.css'
import { VerifyPanel } from './verify-panel'

/** What was done in this register, and the proof that nothing of it was changed. */
export function ChangeLogSection() {
  return (
    <div className={styles.sections}>
      <MissingRecords />
      <VerifyPanel />
      <ActionsPanel />
    </div>
  )
}
