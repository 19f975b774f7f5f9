import { useText } from '../../i18n/text'
import { useSession } from '../../session-store'
import { useAnswer } from '../../use-answer'
import styles from './settings.module.css'

function Hint() {
  const { t } = useText()
  const { value: counts } = useAnswer('register.counts', {})
  const { value: units } = useAnswer('units.list', {})
  if (counts === undefined || units === undefined) return null
  const capacities = units.filter(({ closedOn }) => closedOn === null).map(({ capacity }) => capacity)
  const { held } = counts
  const capacity = capacities.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return (
    <p className={styles.quiet}>
      {capacities.includes(null)
        ? t('facts.capacityUnknown', { held })
        : t('facts.capacityHint', { held, capacity })}
    </p>
  )
}

/** How many are held and how many there is room for; a hint, because who counts as held here is for a person to say. */
export function CapacityHint() {
  // A lawyer's register counts the people assigned to them, which says nothing of the place.
  const isLawyer = useSession(({ session }) => session?.user?.role === 'lawyer')
  return isLawyer ? null : <Hint />
}
