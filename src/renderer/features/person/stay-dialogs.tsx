import { use, useEffect, useState } from 'react'
import { type EventKind, eventKinds } from '../../../core/custody/event'
import { endKinds } from '../../../core/custody/stay'
import { placementKinds } from '../../../core/custody/stay-opening'
import type { FileEvent, FileStay } from '../../../core/people/person-file'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import type { Choice } from '../../components/choice'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { DateInput, MomentInput, SelectInput, TextInput, type TypedMoment } from './fields'
import { AskDialog } from './form'
import styles from './form.module.css'
import { noMoment, typedOf, useTypedReader } from './typed-moments'

/** What an officer records by hand; the ends of a stay have a form of their own. */
const recordable = eventKinds.filter((kind) => !endKinds.some((end) => end === kind) && kind !== 'placement')

type DialogProps = { stay: FileStay; onClose: () => void; onDone?: (words: string) => void }

export function EventDialog({ stay, kind: asked, onClose }: DialogProps & { kind?: EventKind }) {
  const { t } = useText()
  const open = useTypedReader()
  return (
    <AskDialog
      title={t('person.addEvent')}
      save={t('person.recordEvent')}
      question="events.record"
      defaults={{ kind: asked, happened: noMoment, place: '', note: '' }}
      fields={['kind', 'happened', 'place', 'note']}
      toInput={({ kind, happened, place, note }) => {
        const reader = open()
        if (kind === undefined) reader.faults.push({ path: ['kind'], message: 'field.required' })
        const when = reader.moment('happened', happened as TypedMoment)
        return { input: { stayId: stay.id, kind, happened: when, place, note }, faults: reader.faults }
      }}
      onDone={() => {
        announce(t('person.eventRecorded'))
        onClose()
      }}
      onClose={onClose}
    >
      <div className={styles.two}>
        <SelectInput<EventKind>
          name="kind"
          label={t('person.whatHappened')}
          choices={recordable.map((id) => ({ id, words: t(`person.event.${id}`) }))}
        />
        <MomentInput name="happened" label={t('person.whenHappened')} />
      </div>
      <TextInput name="place" label={t('person.place')} isOptional />
      <TextInput name="note" label={t('person.note')} lines={3} isOptional />
    </AskDialog>
  )
}

export function CorrectEventDialog({ event, onClose }: { event: FileEvent; onClose: () => void }) {
  const { t } = useText()
  const open = useTypedReader()
  const { zone } = use(PlaceContext)
  return (
    <AskDialog
      title={t('person.correctEvent', { what: t(`person.event.${event.kind}`) })}
      save={t('person.saveCorrection')}
      question="events.correct"
      defaults={{ happened: typedOf(event, zone), place: event.place, note: event.note, reason: '' }}
      fields={['happened', 'place', 'note', 'reason']}
      toInput={({ happened, place, note, reason }) => {
        const reader = open()
        const when = reader.moment('happened', happened as TypedMoment)
        return { input: { id: event.id, happened: when, place, note, reason }, faults: reader.faults }
      }}
      onClose={onClose}
    >
      <MomentInput name="happened" label={t('person.whenHappened')} />
      <TextInput name="place" label={t('person.place')} isOptional />
      <TextInput name="note" label={t('person.note')} lines={3} isOptional />
      <TextInput name="reason" label={t('person.reasonChange')} hint={t('person.reasonHint')} isRequired />
    </AskDialog>
  )
}

export function EventInErrorDialog({ event, onClose }: { event: FileEvent; onClose: () => void }) {
  const { t } = useText()
  return (
    <AskDialog
      title={t('person.eventInError', { what: t(`person.event.${event.kind}`) })}
      save={t('person.markInError')}
      question="events.markInError"
      defaults={{ reason: '' }}
      fields={['reason']}
      toInput={({ reason }) => ({ input: { id: event.id, reason } })}
      onClose={onClose}
    >
      <p>{t('person.inErrorExplain')}</p>
      <TextInput name="reason" label={t('person.reasonError')} isRequired autoFocus />
    </AskDialog>
  )
}

export function ReleaseDialog({ stay, onClose, onDone }: DialogProps) {
  const { t } = useText()
  const open = useTypedReader()
  return (
    <AskDialog
      title={t('person.recordRelease')}
      save={t('person.saveRelease')}
      question="stays.release"
      defaults={{ kind: 'release', happened: noMoment, place: '', note: '' }}
      fields={['kind', 'happened', 'place', 'note']}
      toInput={({ kind, happened, place, note }) => {
        const reader = open()
        const when = reader.moment('happened', happened as TypedMoment)
        return { input: { stayId: stay.id, kind, happened: when, place, note }, faults: reader.faults }
      }}
      onDone={() => {
        onDone?.(t('person.releaseRecorded'))
        onClose()
      }}
      onClose={onClose}
    >
      <div className={styles.two}>
        <SelectInput
          name="kind"
          label={t('person.howEnded')}
          choices={endKinds.map((id) => ({ id, words: t(`person.event.${id}`) }))}
        />
        <MomentInput name="happened" label={t('person.whenHappened')} />
      </div>
      <TextInput name="place" label={t('person.place')} isOptional />
      <TextInput name="note" label={t('person.note')} lines={3} isOptional />
    </AskDialog>
  )
}

/** The units that are in use, to choose from. */
export function useUnitChoices(): readonly Choice[] {
  const [units, setUnits] = useState<readonly Choice[]>([])
  useEffect(() => {
    void ask('units.list', {}, { quiet: true }).then((answer) => {
      if (answer.ok)
        setUnits(
          answer.value
            .filter(({ closedOn }) => closedOn === null)
            .map(({ id, name }) => ({ id, words: name })),
        )
    })
  }, [])
  return units
}

export function MoveDialog({ stay, onClose }: DialogProps) {
  const { t } = useText()
  const open = useTypedReader()
  const units = useUnitChoices()
  return (
    <AskDialog
      title={t('person.move')}
      save={t('person.saveMove')}
      question="placements.move"
      defaults={{ unitId: undefined, place: '', kind: 'ordinary', fromAt: '' }}
      fields={['unitId', 'place', 'kind', 'fromAt']}
      toInput={({ unitId, place, kind, fromAt }) => {
        const reader = open()
        if (unitId === undefined) reader.faults.push({ path: ['unitId'], message: 'field.required' })
        const from = reader.instant('fromAt', String(fromAt), { isNeeded: true })
        return { input: { stayId: stay.id, unitId, place, kind, fromAt: from }, faults: reader.faults }
      }}
      onClose={onClose}
    >
      <div className={styles.two}>
        <SelectInput name="unitId" label={t('person.unit')} choices={units} />
        <TextInput name="place" label={t('person.roomBed')} isOptional />
        <SelectInput
          name="kind"
          label={t('person.placementKind')}
          choices={placementKinds.map((id) => ({ id, words: t(`person.placement.${id}`) }))}
        />
        <DateInput name="fromAt" label={t('person.from')} precision="moment" />
      </div>
    </AskDialog>
  )
}
