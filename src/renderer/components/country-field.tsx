import { useMemo } from 'react'
import { countryCodes } from '../../core/people/nationality'
import { localeOf } from '../i18n/language'
import { useText } from '../i18n/text'
import { ComboBox } from './combo-box'
import type { FieldProps } from './field-parts'

type CountryFieldProps = FieldProps & {
  value: string | undefined
  onChange: (code: string | undefined) => void
}

/** A country by its name in the reader's language. */
export function CountryField(props: CountryFieldProps) {
  const { language } = useText()
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames([localeOf[language]], { type: 'region' })
    return countryCodes
      .map((id) => ({ id, words: names.of(id) ?? id, more: id }))
      .sort((a, b) => a.words.localeCompare(b.words, localeOf[language]))
  }, [language])
  return <ComboBox {...props} choices={choices} />
}
