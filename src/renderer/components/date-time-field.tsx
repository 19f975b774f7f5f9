import type { ReactNode } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useText } from '../i18n/text'
import { useFormat } from '../i18n/use-format'
import { cx } from './class-names'
import styles from './field.module.css'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import { type DateLean, type DatePrecision, type DateReading, useDateReader } from './use-date-reader'

type DateTimeFieldProps = FieldProps & {
  /** What is typed, as it is typed: drafts keep it. */
  value: string
  onChange: (typed: string, reading: DateReading) => void
  precision: DatePrecision
  /** A day without a year is the last one (`past`, facts) or the nearest (`near`, plans). */
  lean?: DateLean
}

const useEcho = () => {
  const { t, rich } = useText()
  const format = useFormat()
  return (reading: DateReading): ReactNode => {
    if (reading.kind === 'empty') return null
    if (reading.kind === 'day') return rich('part.echoDay', format.dayParts(reading.day))
    if (reading.kind === 'year') return rich('part.yearOnly', { year: <b key="year">{reading.year}</b> })
    if (reading.kind === 'moment') {
      return rich(reading.twice ? 'part.echoTwice' : 'part.echoMoment', format.instantParts(reading.at))
    }
    return reading.day === undefined
      ? t(reading.why === 'date.notADate' ? 'part.dateUnread' : reading.why)
      : rich('part.timeMissing', format.dayParts(reading.day))
  }
}

/** A date typed without a mouse (`3/4`, `03.04.26`, `today`, `-2d 0905`) and said back with the month as a word. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { t } = useText()
  const { value, onChange, precision, lean } = props
  const read = useDateReader(precision, lean)
  const echo = useEcho()(read(value))
  const hint = props.hint ?? t(precision === 'moment' ? 'part.dateTimeHint' : 'part.dateHint')
  return (
    <TextField
      {...ariaPropsOf(props)}
      isReadOnly={props.isReadOnly ?? false}
      value={value}
      onChange={(typed) => onChange(typed, read(typed))}
      autoComplete="off"
    >
      <FieldLabel label={props.label} isOptional={props.isOptional} />
      <div
        className={cx(styles.box, styles.dated)}
        {...(props.error !== undefined && { 'data-invalid': true })}
      >
        <Input className={cx(styles.input, styles.typed)} />
        <span className={styles.echo} aria-live="polite">
          {echo}
        </span>
      </div>
      <FieldNotes hint={hint} error={props.error} />
    </TextField>
  )
}
