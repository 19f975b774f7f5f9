import { useState } from 'react'
import type { ListedPack } from '../../../core/law/law-questions'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { CountryField } from '../../components/country-field'
import { Dialog } from '../../components/dialog'
import { fieldErrors } from '../../field-errors'
import { useText } from '../../i18n/text'
import { goTo } from '../../routes'
import { noWords } from './blank'
import { DraftContext } from './draft-context'
import { keepHead } from './draft-store'
import styles from './edit.module.css'
import { LocalizedAt, TextAt } from './fields-at'
import { getAt, type Path, setAt } from './json-path'
import { lawPlace } from './law-places'
import { readHead } from './pack-head'

const blankHead = { format: 2, id: '', country: null, title: noWords, note: noWords }

type NewPackDialogProps = { packs: readonly ListedPack[]; onClose: () => void }

/** Begins a pack of the facility's own. It exists from its first rule on: a pack without rules says nothing. */
export function NewPackDialog({ packs, onClose }: NewPackDialogProps) {
  const words = useText()
  const { t } = words
  const [head, setHead] = useState<unknown>(blankHead)
  const [isTold, setTold] = useState(false)
  const read = readHead(head, packs)
  const country = getAt(head, ['country'])
  const begin = () => {
    setTold(true)
    if (!read.ok) return
    keepHead(read.value)
    goTo(lawPlace('edit', read.value.id, 'new'))
  }
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title={t('lawbook.newPack.title')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" onPress={begin}>
            {t('lawbook.newPack.begin')}
          </Button>
        </>
      }
    >
      <DraftContext
        value={{
          value: head,
          set: (path: Path, part: unknown) => setHead(setAt(head, path, part)),
          errors: isTold && !read.ok ? fieldErrors(read.faults, words) : {},
          isLocked: () => false,
        }}
      >
        <div className={styles.stack}>
          <p className={styles.explain}>{t('lawbook.newPack.explain')}</p>
          <div className={styles.row}>
            <TextAt path={['id']} label={t('lawbook.newPack.id')} hint={t('lawbook.edit.idHint')} />
            <CountryField
              label={t('lawbook.country')}
              hint={t('lawbook.newPack.countryHint')}
              isOptional
              value={typeof country === 'string' ? country : undefined}
              onChange={(code) => setHead(setAt(head, ['country'], code ?? null))}
            />
          </div>
          <LocalizedAt path={['title']} label={t('lawbook.edit.ruleTitle')} />
          <LocalizedAt path={['note']} label={t('lawbook.newPack.note')} lines={2} />
        </div>
      </DraftContext>
    </Dialog>
  )
}
