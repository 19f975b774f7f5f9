import { useState } from 'react'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { TextField } from '../../components/text-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { goTo } from '../../routes'
import { lawPlace } from './law-places'

/** Takes a draft away, with the reason; the change log keeps what it was. */
export function DiscardDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText()
  const say = useProblem()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const discard = async () => {
    if (reason.trim() === '') return setError(t('problem.field.required'))
    const answer = await ask('packDrafts.discard', { id, reason })
    if (!answer.ok) return setError(say(answer.problem))
    await afterSaving(t('lawbook.draft.discarded'))
    onClose()
    goTo(lawPlace('drafts'))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lawbook.draft.discardTitle')}
      actions={
        <>
          <CancelButton />
          <Button variant="danger" onPress={() => void discard()}>
            {t('lawbook.draft.discard')}
          </Button>
        </>
      }
    >
      <p>{t('lawbook.draft.discardExplain')}</p>
      <TextField
        label={t('lawbook.draft.reason')}
        value={reason}
        onChange={setReason}
        error={error}
        autoFocus
      />
    </Dialog>
  )
}
