import { type FormEvent, useRef, useState } from 'react'
import { type FacilityDetails, facilityDetailsSchema } from '../../../core/facility/facility-questions'
import { issuesOf } from '../../../core/issues-of'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CountryField } from '../../components/country-field'
import { Notice } from '../../components/notice'
import { NumberField } from '../../components/number-field'
import { Panel } from '../../components/panel'
import { Select } from '../../components/select'
import { TextField } from '../../components/text-field'
import { ZoneField } from '../../components/zone-field'
import { type FieldErrors, fieldErrors } from '../../field-errors'
import { languageNames, languages } from '../../i18n/language'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFirstFault } from '../../use-first-fault'
import styles from './settings.module.css'
import { useMayChange } from './use-may-change'

type Draft = {
  name: string
  country: string | undefined
  zone: string | undefined
  language: FacilityDetails['language']
  idleLockMinutes: number | undefined
}

/** Name, country, zone, language and the idle lock. */
export function FacilityForm({ facility }: { facility: FacilityDetails }) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const mayChange = useMayChange()
  const { name, country, zone, language, idleLockMinutes } = facility
  const [draft, setDraft] = useState<Draft>({ name, country, zone, language, idleLockMinutes })
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, errors)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = facilityDetailsSchema.safeParse({
      ...draft,
      country: draft.country ?? '',
      zone: draft.zone ?? '',
      idleLockMinutes: draft.idleLockMinutes ?? 0,
    })
    setErrors(parsed.success ? {} : fieldErrors(issuesOf(parsed.error), words))
    if (!parsed.success) return
    const answer = await ask('facility.update', parsed.data)
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    await afterSaving(t('settings.saved'))
  }
  return (
    <Panel title={t('settings.facility')} padded>
      <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        {!mayChange && <p className={styles.explain}>{t('settings.readOnlyHere')}</p>}
        <TextField
          label={t('facility.name')}
          value={draft.name}
          onChange={(next) => setDraft({ ...draft, name: next })}
          error={errors.name}
          isDisabled={!mayChange}
        />
        <CountryField
          label={t('facility.country')}
          value={draft.country}
          onChange={(next) => setDraft({ ...draft, country: next })}
          error={errors.country}
          isDisabled={!mayChange}
        />
        <ZoneField
          label={t('facility.zone')}
          hint={t('facility.zoneHint')}
          value={draft.zone}
          onChange={(next) => setDraft({ ...draft, zone: next })}
          error={errors.zone}
          isDisabled={!mayChange}
        />
        <Select
          label={t('facility.language')}
          value={draft.language}
          onChange={(next) => setDraft({ ...draft, language: next })}
          choices={languages.map((id) => ({ id, words: languageNames[id] }))}
          isDisabled={!mayChange}
        />
        <NumberField
          label={t('facility.idleLock')}
          hint={t('facility.idleLockHint')}
          value={draft.idleLockMinutes}
          onChange={(next) => setDraft({ ...draft, idleLockMinutes: next })}
          min={1}
          max={30}
          error={errors.idleLockMinutes}
          isDisabled={!mayChange}
        />
        {mayChange && (
          <div className={styles.row}>
            <Button type="submit" variant="primary">
              {t('part.save')}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  )
}
