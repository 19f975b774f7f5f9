import { useMemo } from 'react'
import { ComboBox } from './combo-box'
import type { FieldProps } from './field-parts'

type ZoneFieldProps = FieldProps & { value: string | undefined; onChange: (zone: string | undefined) => void }

/** A time zone by its IANA name, found by typing the city. */
export function ZoneField(props: ZoneFieldProps) {
  const { value } = props
  const choices = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    const all = value === undefined || known.includes(value) ? known : [value, ...known]
    return all.map((id) => ({ id, words: id.replaceAll('_', ' ') }))
  }, [value])
  return <ComboBox {...props} choices={choices} />
}
