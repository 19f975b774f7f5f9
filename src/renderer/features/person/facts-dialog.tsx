import type { PersonFile } from '../../../core/people/person-file'
import { useText } from '../../i18n/text'
import { FactsFields } from './facts-fields'
import { factFields, noFacts, readFacts, type TypedFacts, typedBirth } from './facts-form'
import { TextInput } from './fields'
import { AskDialog } from './form'
import { useTypedReader } from './typed-moments'

/** Changes who someone is, field by field, with the reason kept beside it. */
export function FactsDialog({ file, onClose }: { file: PersonFile; onClose: () => void }) {
  const { t } = useText()
  const open = useTypedReader()
  const { facts } = file
  const typed: TypedFacts = {
    ...noFacts,
    number: facts.number ?? '',
    familyName: facts.familyName,
    givenName: facts.givenName,
    scriptName: facts.scriptName,
    birth: typedBirth(facts.birth),
    sex: facts.sex,
    nationalities: facts.nationalities,
    languages: facts.languages,
    note: facts.note,
  }
  return (
    <AskDialog
      title={t('person.editFacts')}
      save={t('part.save')}
      question="people.update"
      defaults={{ facts: typed, reason: '' }}
      fields={[...factFields('facts'), 'reason']}
      toInput={(values) => {
        const reader = open()
        const { identifiers: _identifiers, ...given } = readFacts(values.facts as TypedFacts, reader, 'facts')
        return { input: { id: file.id, facts: given, reason: values.reason }, faults: reader.faults }
      }}
      onClose={onClose}
    >
      <FactsFields path="facts" />
      <TextInput name="facts.note" label={t('person.note')} lines={3} isOptional />
      <TextInput name="reason" label={t('person.reasonChange')} isOptional hint={t('person.reasonHint')} />
    </AskDialog>
  )
}
