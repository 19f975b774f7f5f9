import { useState } from 'react'
import type { Pack } from '../../../core/law/pack'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { Select } from '../../components/select'
import { useText } from '../../i18n/text'
import { goTo } from '../../routes'
import { useAnswer } from '../../use-answer'
import { lawPlace } from './law-places'

const aNew = 'new'

type AddRuleDialogProps = { draftId: string; packId: string; contents: Pack; onClose: () => void }

/** Takes a further rule into a change: one of the pack, or a new one. */
export function AddRuleDialog({ draftId, packId, contents, onClose }: AddRuleDialogProps) {
  const { t, language } = useText()
  const [chosen, setChosen] = useState<string>()
  const [isTold, setTold] = useState(false)
  const pack = useAnswer('law.packs', {}).value?.packs.find(({ id }) => id === packId)
  const others = (pack?.rules ?? []).filter(({ id }) => !contents.rules.some((rule) => rule.id === id))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lawbook.draft.addRule')}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            onPress={() => {
              setTold(true)
              if (chosen !== undefined) goTo(lawPlace('edit', packId, chosen, `draft=${draftId}`))
            }}
          >
            {t('lawbook.draft.goOn')}
          </Button>
        </>
      }
    >
      <p>{t('lawbook.draft.addRuleExplain')}</p>
      <Select
        label={t('lawbook.rule')}
        value={chosen}
        onChange={setChosen}
        error={isTold && chosen === undefined ? t('problem.field.required') : undefined}
        choices={[
          { id: aNew, words: t('lawbook.edit.newRule') },
          ...others.map(({ id, title }) => ({ id, words: title[language] })),
        ]}
      />
    </Dialog>
  )
}
