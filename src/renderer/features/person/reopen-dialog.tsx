import { useText } from '../../i18n/text'
import { AskDialog } from './form'
import { noOpening, OpeningFields, openingFields, readOpening, type TypedOpening } from './opening-fields'
import { useTypedReader } from './typed-moments'

type ReopenDialogProps = { personId: string; onClose: () => void; onDone: (words: string) => void }

/** Held again: a new stay of someone who is in the register. */
export function ReopenDialog({ personId, onClose, onDone }: ReopenDialogProps) {
  const { t } = useText()
  const open = useTypedReader()
  return (
    <AskDialog
      title={t('person.heldAgain')}
      save={t('person.openStay')}
      question="stays.open"
      defaults={{ stay: noOpening }}
      fields={openingFields}
      toInput={(values) => {
        const reader = open()
        return {
          input: { personId, stay: readOpening(values.stay as TypedOpening, reader) },
          faults: reader.faults,
        }
      }}
      onDone={() => {
        onDone(t('person.stayOpened'))
        onClose()
      }}
      onClose={onClose}
    >
      <OpeningFields />
    </AskDialog>
  )
}
