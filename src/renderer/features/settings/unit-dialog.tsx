import { type FormEvent, useRef, useState } from 'react'
import type { PlainDate } from '../../../core/dates/plain-date'
import { newUnitSchema, type Unit } from '../../../core/facility/facility-questions'
import { issuesOf } from '../../../core/issues-of'
import type { Problem } from '../../../core/result'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { DateTimeField } from '../../components/date-time-field'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { emptyUnit, type UnitDraft, UnitFields } from '../../components/unit-fields'
import type { DateReading } from '../../components/use-date-reader'
import { errorsOfProblem, type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFirstFault } from '../../use-first-fault'
import styles from './settings.module.css'

const draftOf = (unit: Unit | undefined): UnitDraft =>
  unit === undefined
    ? emptyUnit
    : {
        name: unit.name,
        kind: unit.kind,
        capacity: unit.capacity ?? undefined,
        floorAreaM2: unit.floorAreaM2 ?? undefined,
      }

const closingOf = (reading: DateReading): PlainDate | null | 'unread' =>
  reading.kind === 'empty' ? null : reading.kind === 'day' ? reading.day : 'unread'

/** Adds or edits one unit. */
export function UnitDialog({ unit, onClose }: { unit: Unit | undefined; onClose: () => void }) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const [draft, setDraft] = useState(() => draftOf(unit))
  const [typedClosing, setTypedClosing] = useState<string>(unit?.closedOn ?? '')
  const [closedOn, setClosedOn] = useState<PlainDate | null | 'unread'>(unit?.closedOn ?? null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<Problem>()
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, errors)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = newUnitSchema.safeParse({
      ...draft,
      capacity: draft.capacity ?? null,
      floorAreaM2: draft.floorAreaM2 ?? null,
    })
    const faults = [
      ...(parsed.success ? [] : issuesOf(parsed.error)),
      ...(closedOn === 'unread' ? [{ path: ['closedOn'], message: 'date.notADay' }] : []),
    ]
    setErrors(fieldErrors(faults, words))
    if (!parsed.success || closedOn === 'unread') return
    const answer = await (unit === undefined
      ? ask('units.add', parsed.data)
      : ask('units.update', { ...parsed.data, id: unit.id, closedOn }))
    if (answer.ok) {
      await afterSaving(t('settings.saved'))
      onClose()
      return
    }
    setErrors(errorsOfProblem(answer.problem, words))
    setFailed(answer.problem.code === 'invalid-input' ? undefined : answer.problem)
  }
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={unit === undefined ? t('unit.add') : unit.name}>
      <form ref={form} className={styles.stack} onSubmit={(event) => void save(event)} noValidate>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {say(failed)}
          </Notice>
        )}
        <UnitFields
          draft={draft}
          onChange={setDraft}
          errors={errors as Record<string, string>}
          idPrefix="unit"
        />
        {unit !== undefined && (
          <DateTimeField
            label={t('unit.closedOn')}
            value={typedClosing}
            precision="day"
            onChange={(typed, reading) => {
              setTypedClosing(typed)
              setClosedOn(closingOf(reading))
            }}
            error={errors.closedOn}
            isOptional
          />
        )}
        <div className={styles.rowEnd}>
          <CancelButton />
          <Button type="submit" variant="primary">
            {t('part.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
