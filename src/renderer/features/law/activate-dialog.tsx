import { useState } from 'react'
import type { ListedPack } from '../../../core/law/law-questions'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'

type ActivateDialogProps = { pack: ListedPack; packs: readonly ListedPack[]; onClose: () => void }

/** Asks before a pack begins or ceases to count: it changes the alarms of everyone held. */
export function ActivateDialog({ pack, packs, onClose }: ActivateDialogProps) {
  const { t, language } = useText()
  const say = useProblem()
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const title = pack.title[language]
  const words = pack.isActive ? 'deactivate' : 'activate'
  const save = async () => {
    setPending(true)
    const packIds = packs
      .filter(({ id, isActive, isHouse }) => !isHouse && (id === pack.id ? !isActive : isActive))
      .map(({ id }) => id)
    const answer = await ask('packs.activate', { packIds })
    setPending(false)
    if (!answer.ok) return setFailed(say(answer.problem))
    await afterSaving(t('settings.saved'))
    onClose()
  }
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t(`lawbook.${words}Title`, { title })}
      actions={
        <>
          <CancelButton autoFocus />
          <Button variant="primary" isPending={pending} onPress={() => void save()}>
            {t(`lawbook.${words}`)}
          </Button>
        </>
      }
    >
      <p>{t(`lawbook.${words}Explain`, { count: pack.rules.length })}</p>
      {failed !== undefined && (
        <Notice tone="over" isAlert>
          {failed}
        </Notice>
      )}
    </Dialog>
  )
}
