import { useMemo } from 'react'
import { type Birth, birthSchema } from '../../../core/people/birth'
import { offeredLanguages } from '../../../core/people/language'
import { countryCodes } from '../../../core/people/nationality'
import { identifierKinds, sexSchema } from '../../../core/people/person'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { DateInput, ManyInput, SelectInput, TextInput } from './fields'
import { useField } from './form'
import styles from './form.module.css'
import { languageWords, nationalityWords } from './person-words'

const birthKinds = birthSchema.options.map((option) => option.shape.kind.value) as readonly Birth['kind'][]

function BirthFields({ path }: { path: string }) {
  const { t } = useText()
  const { value: kind } = useField<Birth['kind']>(`${path}.kind`)
  return (
    <fieldset className={styles.group}>
      <legend>{t('person.birth')}</legend>
      <div className={styles.two}>
        <SelectInput
          name={`${path}.kind`}
          label={t('person.birthKnown')}
          choices={birthKinds.map((id) => ({ id, words: t(`person.birthKind.${id}`) }))}
        />
        {kind === 'exact' && <DateInput name={`${path}.on`} label={t('person.bornOn')} precision="day" />}
        {kind === 'year' && <TextInput name={`${path}.year`} label={t('person.birthYearField')} />}
        {kind === 'estimated' && (
          <>
            <TextInput name={`${path}.statedAge`} label={t('person.statedAge')} />
            <DateInput name={`${path}.statedOn`} label={t('person.statedOn')} precision="day" />
          </>
        )}
        {kind === 'disputed' && (
          <>
            <DateInput
              name={`${path}.claimedOn`}
              label={t('person.claimedOn')}
              precision="day"
              hint={t('person.claimedHint')}
            />
            <DateInput
              name={`${path}.recordedOn`}
              label={t('person.recordedOn')}
              precision="day"
              isOptional
            />
          </>
        )}
      </div>
    </fieldset>
  )
}

/** Who someone is: the fields of a person's facts, below a path of the form around them. */
export function FactsFields({ path, withIdentifier = false }: { path: string; withIdentifier?: boolean }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const under = path === '' ? '' : `${path}.`
  const countries = useMemo(
    () => [
      { id: 'unknown', words: nationalityWords(words, 'unknown') },
      { id: 'stateless', words: nationalityWords(words, 'stateless') },
      ...countryCodes
        .map((id) => ({ id, words: nationalityWords(words, id) }))
        .sort((a, b) => format.compare(a.words, b.words)),
    ],
    [words, format],
  )
  const languages = useMemo(
    () =>
      offeredLanguages
        .map((id) => ({ id, words: languageWords(language, id) }))
        .sort((a, b) => format.compare(a.words, b.words)),
    [language, format],
  )
  return (
    <>
      <div className={styles.two}>
        <TextInput name={`${under}givenName`} label={t('person.givenName')} autoFocus />
        <TextInput name={`${under}familyName`} label={t('person.familyName')} />
        <TextInput name={`${under}scriptName`} label={t('person.scriptName')} isOptional />
        <TextInput name={`${under}number`} label={t('person.number')} isOptional />
        <SelectInput
          name={`${under}sex`}
          label={t('person.sex')}
          choices={sexSchema.options.map((id) => ({ id, words: t(`person.sex.${id}`) }))}
        />
        {withIdentifier && (
          <>
            <SelectInput
              name={`${under}identifier.kind`}
              label={t('person.identifierKind')}
              choices={identifierKinds.map((id) => ({ id, words: t(`person.identifier.${id}`) }))}
            />
            <TextInput name={`${under}identifier.value`} label={t('person.identifierValue')} isOptional />
          </>
        )}
      </div>
      <BirthFields path={`${under}birth`} />
      <div className={styles.two}>
        <ManyInput
          name={`${under}nationalities`}
          label={t('person.nationalities')}
          choices={countries}
          hint={t('person.nationalitiesHint')}
        />
        <ManyInput name={`${under}languages`} label={t('person.languages')} choices={languages} isOptional />
      </div>
    </>
  )
}
