import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useText } from '../../i18n/text'
import { startOver, useImport } from './import-store'

/** Lets the browser ask before the page goes while a file is worked on or taken in. */
export const useStayOnPage = (): void => {
  const isAtWork = useImport(
    ({ running, decided, result }) => running !== undefined || (decided && result === undefined),
  )
  useEffect(() => {
    if (!isAtWork) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onUnload)
    return () => window.removeEventListener('beforeunload', onUnload)
  }, [isAtWork])
}

/** Back to the choice of a file; what was said about this one is given up only when the reader says so. */
export function LeaveFile() {
  const { t } = useText()
  const decided = useImport((all) => all.decided)
  const [isAsking, setAsking] = useState(false)
  const stay = () => setAsking(false)
  return (
    <>
      <Button onPress={() => (decided ? setAsking(true) : startOver())}>{t('import.back')}</Button>
      <Dialog
        isOpen={isAsking}
        role="alertdialog"
        onClose={stay}
        title={t('import.leaveTitle')}
        actions={
          <>
            <Button onPress={stay} autoFocus>
              {t('import.leaveStay')}
            </Button>
            <Button onPress={startOver}>{t('import.leave')}</Button>
          </>
        }
      >
        <p>{t('import.leaveExplain')}</p>
      </Dialog>
    </>
  )
}
