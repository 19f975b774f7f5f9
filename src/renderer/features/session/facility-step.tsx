import { CountryField } from '../../components/country-field'
import { Select } from '../../components/select'
import { TextField } from '../../components/text-field'
import { ZoneField } from '../../components/zone-field'
import type { FieldErrors } from '../../field-errors'
import { languageNames, languages } from '../../i18n/language'
import { useText } from '../../i18n/text'
import type { FacilityDraft } from './new-register-draft'
import { zoneOfCountry } from './zone-of-country'

type StepProps = { draft: FacilityDraft; onChange: (draft: FacilityDraft) => void; errors: FieldErrors }

/** What the facility says of itself. */
export function FacilityStep({ draft, onChange, errors }: StepProps) {
  const { t } = useText()
  return (
    <>
      <TextField
        label={t('facility.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={errors.name}
        autoFocus
        isRequired
      />
      <CountryField
        label={t('facility.country')}
        value={draft.country}
        onChange={(country) => onChange({ ...draft, country, zone: zoneOfCountry(country, draft.zone) })}
        error={errors.country}
        isRequired
      />
      <ZoneField
        label={t('facility.zone')}
        hint={t('facility.zoneHint')}
        value={draft.zone}
        onChange={(zone) => onChange({ ...draft, zone })}
        error={errors.zone}
        isRequired
      />
      <Select
        label={t('facility.language')}
        value={draft.language}
        onChange={(language) => onChange({ ...draft, language })}
        choices={languages.map((id) => ({ id, words: languageNames[id] }))}
      />
    </>
  )
}
