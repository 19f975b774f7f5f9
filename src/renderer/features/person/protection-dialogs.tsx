import { useEffect, useState } from 'react'
import { flagKinds, groupOfFlag } from '../../../core/flags/flag-kind'
import { contactKinds } from '../../../core/flags/flags-questions'
import type { PersonFile } from '../../../core/people/person-file'
import type { Revealed } from '../../../core/people/person-questions'
import { ask } from '../../client'
import type { Choice } from '../../components/choice'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/text'
import { DateInput, SelectInput, TextInput } from './fields'
import { AskDialog } from './form'
import styles from './form.module.css'
import { useTypedReader } from './typed-moments'

export function FlagDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useText()
  const open = useTypedReader()
  const choices: Choice<(typeof flagKinds)[number]>[] = flagKinds.map((id) => {
    const group = groupOfFlag(id)
    return {
      id,
      words: t(`person.flag.${id}`),
      ...(group !== 'open' && { more: t(`person.group.${group}`) }),
    }
  })
  return (
    <AskDialog
      title={t('person.addFlag')}
      save={t('part.save')}
      question="flags.add"
      defaults={{ kind: undefined, fromOn: '', source: '', note: '' }}
      fields={['kind', 'fromOn', 'source', 'note']}
      toInput={({ kind, fromOn, source, note }) => {
        const reader = open()
        if (kind === undefined) reader.faults.push({ path: ['kind'], message: 'field.required' })
        const from = reader.day('fromOn', String(fromOn))
        return { input: { personId, kind, fromOn: from, source, note }, faults: reader.faults }
      }}
      onClose={onClose}
    >
      <div className={styles.two}>
        <SelectInput name="kind" label={t('person.flagKind')} choices={choices} hint={t('person.flagHint')} />
        <DateInput name="fromOn" label={t('person.since')} precision="day" isOptional />
      </div>
      <TextInput name="source" label={t('person.source')} isOptional />
      <TextInput name="note" label={t('person.note')} lines={3} isOptional />
    </AskDialog>
  )
}

export function CloseFlagDialog({ flag, onClose }: { flag: Revealed['flags'][number]; onClose: () => void }) {
  const { t } = useText()
  const open = useTypedReader()
  return (
    <AskDialog
      title={t('person.closeFlag')}
      save={t('person.closeFlag')}
      question="flags.close"
      defaults={{ toOn: '', reason: '' }}
      fields={['toOn', 'reason']}
      toInput={({ toOn, reason }) => {
        const reader = open()
        const day = reader.day('toOn', String(toOn), true)
        return { input: { id: flag.id, toOn: day, reason }, faults: reader.faults }
      }}
      onClose={onClose}
    >
      <DateInput name="toOn" label={t('person.until')} precision="day" />
      <TextInput name="reason" label={t('person.closedBecause')} isRequired />
    </AskDialog>
  )
}

type ContactDialogProps = {
  personId: string
  contact?: Revealed['contacts'][number]
  onClose: () => void
}

export function ContactDialog({ personId, contact, onClose }: ContactDialogProps) {
  const { t } = useText()
  const fields = (
    <>
      <div className={styles.two}>
        <SelectInput
          name="kind"
          label={t('person.contactKind')}
          choices={contactKinds.map((id) => ({ id, words: t(`person.contact.${id}`) }))}
        />
        <TextInput name="name" label={t('person.name')} isRequired />
      </div>
      <TextInput name="reach" label={t('person.reach')} isOptional />
      <TextInput name="note" label={t('person.note')} lines={2} isOptional />
    </>
  )
  const names = ['kind', 'name', 'reach', 'note']
  if (contact === undefined)
    return (
      <AskDialog
        title={t('person.addContact')}
        save={t('part.save')}
        question="contacts.add"
        defaults={{ kind: 'family', name: '', reach: '', note: '' }}
        fields={names}
        toInput={(values) => ({ input: { ...values, personId } })}
        onClose={onClose}
      >
        {fields}
      </AskDialog>
    )
  const { id, ...typed } = contact
  return (
    <AskDialog
      title={t('person.editNamed', { what: contact.name })}
      save={t('part.save')}
      question="contacts.update"
      defaults={typed}
      fields={names}
      toInput={(values) => ({ input: { ...values, id } })}
      onClose={onClose}
    >
      {fields}
    </AskDialog>
  )
}

export function LinkDialog({ file, onClose }: { file: PersonFile; onClose: () => void }) {
  const { t } = useText()
  const [sought, setSought] = useState('')
  const [found, setFound] = useState<readonly Choice[]>([])
  useEffect(() => {
    if (sought.trim() === '') return setFound([])
    let isCurrent = true
    void ask('people.search', { text: sought, limit: 8 }).then((answer) => {
      if (isCurrent && answer.ok)
        setFound(
          answer.value
            .filter(({ id }) => id !== file.id)
            .map(({ id, name, number }) => ({ id, words: name, ...(number !== null && { more: number }) })),
        )
    })
    return () => {
      isCurrent = false
    }
  }, [sought, file.id])
  return (
    <AskDialog
      title={t('person.linkFamily')}
      save={t('part.save')}
      question="families.link"
      defaults={{ relativeId: undefined, relation: '', relativeRelation: '' }}
      fields={['relativeId', 'relation', 'relativeRelation']}
      toInput={({ relativeId, relation, relativeRelation }) => ({
        input: { personId: file.id, relativeId, relation, relativeRelation },
        faults: relativeId === undefined ? [{ path: ['relativeId'], message: 'field.required' }] : [],
      })}
      onClose={onClose}
    >
      <TextField label={t('person.searchRelative')} value={sought} onChange={setSought} autoFocus />
      <SelectInput name="relativeId" label={t('person.relative')} choices={found} />
      <div className={styles.two}>
        <TextInput
          name="relation"
          label={t('person.relationOf', { name: file.facts.givenName })}
          isOptional
        />
        <TextInput name="relativeRelation" label={t('person.relationOfOther')} isOptional />
      </div>
    </AskDialog>
  )
}

type UnlinkDialogProps = { member: PersonFile['family'][number]; onClose: () => void }

export function UnlinkDialog({ member, onClose }: UnlinkDialogProps) {
  const { t } = useText()
  return (
    <AskDialog
      title={t('person.unlinkNamed', { name: member.name })}
      save={t('person.unlink')}
      question="families.unlink"
      defaults={{ reason: '' }}
      fields={['reason']}
      toInput={({ reason }) => ({ input: { memberId: member.memberId, reason } })}
      onClose={onClose}
    >
      <TextInput name="reason" label={t('person.reasonChange')} isRequired autoFocus />
    </AskDialog>
  )
}
