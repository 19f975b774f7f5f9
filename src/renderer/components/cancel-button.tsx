import { createContext, use } from 'react'
import { useText } from '../i18n/text'
import { Button } from './button'

/** The way out of the dialog around it, which asks where something typed would be lost. */
export const LeaveContext = createContext<() => void>(() => {})

/** Leaves the dialog that it stands in. */
export function CancelButton({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useText()
  return (
    <Button onPress={use(LeaveContext)} autoFocus={autoFocus}>
      {t('part.cancel')}
    </Button>
  )
}
