import { identifierKinds } from '../../../core/people/person'
import type { PersonFile } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { SelectInput, TextInput } from './fields'
import { AskDialog } from './form'
import styles from './form.module.css'

type FileIdentifier = PersonFile['facts']['identifiers'][number]

function KindAndValue() {
  const { t } = useText()
  return (
    <div className={styles.two}>
      <SelectInput
        name="kind"
        label={t('person.identifierKind')}
        choices={identifierKinds.map((id) => ({ id, words: t(`person.identifier.${id}`) }))}
      />
      <TextInput name="value" label={t('person.identifierValue')} isRequired />
    </div>
  )
}

/** A paper or number under which another authority knows the person. */
export function AddIdentifierDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useText()
  return (
    <AskDialog
      title={t('person.addIdentifier')}
      save={t('part.save')}
      question="identifiers.add"
      defaults={{ kind: 'passport', value: '' }}
      fields={['kind', 'value']}
      toInput={(values) => ({ input: { ...values, personId } })}
      onClose={onClose}
    >
      <KindAndValue />
    </AskDialog>
  )
}

type IdentifierDialogProps = { identifier: FileIdentifier; onClose: () => void }

/** Puts a number right; what stood there before stays in its history. */
export function ChangeIdentifierDialog({ identifier, onClose }: IdentifierDialogProps) {
  const { t } = useText()
  const { id, kind, value } = identifier
  return (
    <AskDialog
      title={t('person.changeIdentifier')}
      save={t('part.save')}
      question="identifiers.change"
      defaults={{ kind, value, reason: '' }}
      fields={['kind', 'value', 'reason']}
      toInput={(values) => ({ input: { ...values, id } })}
      onClose={onClose}
    >
      <KindAndValue />
      <TextInput name="reason" label={t('person.reasonChange')} isOptional hint={t('person.reasonHint')} />
    </AskDialog>
  )
}

/** Takes a number out of the file; its history keeps it. */
export function RemoveIdentifierDialog({ identifier, onClose }: IdentifierDialogProps) {
  const { t } = useText()
  return (
    <AskDialog
      title={t('person.removeIdentifier', { value: identifier.value })}
      save={t('person.remove')}
      question="identifiers.remove"
      defaults={{ reason: '' }}
      fields={['reason']}
      toInput={({ reason }) => ({ input: { id: identifier.id, reason } })}
      onClose={onClose}
    >
      <TextInput name="reason" label={t('person.removedBecause')} isRequired />
    </AskDialog>
  )
}
