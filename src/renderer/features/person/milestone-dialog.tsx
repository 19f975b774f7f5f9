import { use } from 'react'
import { type MilestoneKind, milestoneKinds, momentGroup } from '../../../core/law/facts/moment-name'
import type { PersonFile } from '../../../core/people/person-file'
import type { FileMilestone } from '../../../core/people/recorded-facts'
import { typedMoment } from '../../components/use-date-reader'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { DateInput, MomentInput, SelectInput, TextInput, type TypedMoment } from './fields'
import { AskDialog, useField } from './form'
import { noMoment, typedOf, useTypedReader } from './typed-moments'

const fixesMoment = (kind: unknown): boolean => kind === 'hearing-fixed-for'

function FixedFor() {
  const { t } = useText()
  const kind = useField<MilestoneKind | undefined>('kind')
  if (!fixesMoment(kind.value)) return null
  return <DateInput name="forAt" label={t('limits.fixedFor')} precision="moment" lean="near" />
}

type MilestoneDialogProps = { file: PersonFile; kind?: MilestoneKind | undefined; onClose: () => void }

/** Records a milestone of the case or a step owed to the person; when it happened stands apart from now. */
export function MilestoneDialog({ file, kind, onClose }: MilestoneDialogProps) {
  const { t } = useText()
  const format = useFormat()
  const open = useTypedReader()
  const stay = file.stays.find(({ state }) => state === 'held' || state === 'at-large') ?? file.stays[0]
  const choices = milestoneKinds
    .map((id) => ({ id, words: t(`law.fact.${id}`) }))
    .sort((a, b) => format.compare(a.words, b.words))
  return (
    <AskDialog
      title={t('limits.addMilestone')}
      save={t('limits.saveMilestone')}
      question="milestones.record"
      defaults={{ kind, happened: noMoment, forAt: '', note: '' }}
      fields={['kind', 'happened', 'forAt', 'note']}
      toInput={({ kind: chosen, happened, forAt, note }) => {
        const reader = open()
        if (chosen === undefined) reader.faults.push({ path: ['kind'], message: 'field.required' })
        const when = reader.moment('happened', happened as TypedMoment)
        const fixed = fixesMoment(chosen)
          ? reader.instant('forAt', String(forAt), { isNeeded: true, isAhead: true })
          : null
        const isOfStay = chosen !== undefined && momentGroup(chosen as MilestoneKind) === 'duty'
        return {
          input: {
            personId: file.id,
            stayId: isOfStay ? (stay?.id ?? null) : null,
            kind: chosen,
            happened: when,
            forAt: fixed,
            note,
          },
          faults: reader.faults,
        }
      }}
      onClose={onClose}
    >
      <SelectInput<MilestoneKind> name="kind" label={t('person.whatHappened')} choices={choices} />
      <MomentInput name="happened" label={t('person.whenHappened')} hint={t('limits.twoTimes')} />
      <FixedFor />
      <TextInput name="note" label={t('person.note')} lines={2} isOptional />
    </AskDialog>
  )
}

/** Corrects when a milestone happened, with the reason kept beside it. */
export function CorrectMilestoneDialog({
  milestone,
  onClose,
}: {
  milestone: FileMilestone
  onClose: () => void
}) {
  const { t } = useText()
  const { zone } = use(PlaceContext)
  const open = useTypedReader()
  const fixed = milestone.forAt === null ? '' : typedMoment(milestone.forAt, zone)
  return (
    <AskDialog
      title={t('person.correctEvent', { what: t(`law.fact.${milestone.kind}`) })}
      save={t('person.saveCorrection')}
      question="milestones.correct"
      defaults={{ happened: typedOf(milestone, zone), forAt: fixed, note: milestone.note, reason: '' }}
      fields={['happened', 'forAt', 'note', 'reason']}
      toInput={({ happened, forAt, note, reason }) => {
        const reader = open()
        const when = reader.moment('happened', happened as TypedMoment)
        const at = fixesMoment(milestone.kind)
          ? reader.instant('forAt', String(forAt), { isNeeded: true, isAhead: true })
          : undefined
        return {
          input: { id: milestone.id, happened: when, ...(at !== undefined && { forAt: at }), note, reason },
          faults: reader.faults,
        }
      }}
      onClose={onClose}
    >
      <MomentInput name="happened" label={t('person.whenHappened')} />
      {fixesMoment(milestone.kind) && (
        <DateInput name="forAt" label={t('limits.fixedFor')} precision="moment" lean="near" />
      )}
      <TextInput name="note" label={t('person.note')} lines={2} isOptional />
      <TextInput name="reason" label={t('person.reasonChange')} hint={t('person.reasonHint')} isRequired />
    </AskDialog>
  )
}

type WithdrawDialogProps = {
  question: 'milestones.withdraw' | 'answers.withdraw' | 'extensions.withdraw' | 'overrides.withdraw'
  id: string
  what: string
  onClose: () => void
}

/** Takes something back with a reason. It stays in the file and counts for nothing. */
export function WithdrawDialog({ question, id, what, onClose }: WithdrawDialogProps) {
  const { t } = useText()
  return (
    <AskDialog
      title={t('limits.withdrawNamed', { what })}
      save={t('limits.withdraw')}
      question={question}
      defaults={{ reason: '' }}
      fields={['reason']}
      toInput={({ reason }) => ({ input: { id, reason } })}
      onClose={onClose}
    >
      <p>{t('limits.withdrawExplain')}</p>
      <TextInput name="reason" label={t('person.reasonError')} isRequired autoFocus />
    </AskDialog>
  )
}
