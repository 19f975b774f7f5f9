import { useState } from 'react'
import type { PlainDate } from '../../../core/dates/plain-date'
import type { DateOrder } from '../../../core/import/date-text'
import type { Preview } from '../../../core/import/import-questions'
import { Button } from '../../components/button'
import { RadioCards } from '../../components/radio-cards'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { AskFrame } from './ask-frame'
import styles from './import.module.css'
import { changeColumns } from './import-store'

type Asked = Extract<Preview['asks'][number], { kind: 'order' }>

const without = (order?: DateOrder) => (columns: readonly string[]) =>
  changeColumns(columns, (entry) => {
    const { order: _dropped, ...date } = entry.date ?? {}
    return { ...entry, date: order === undefined ? date : { ...date, order } }
  })

/**
 * Which number is the month, by a date of the reader's own. What the other dates allow is counted beside each
 * reading, and the one they lean to stands selected; it counts only once it is confirmed.
 */
export function OrderAsk({ ask, zone, isOneOfMany }: { ask: Asked; zone: string; isOneOfMany: boolean }) {
  const { t } = useText()
  const format = useFormat()
  const [chosen, setChosen] = useState<DateOrder | undefined>(ask.leaning ?? undefined)
  const { sample, columns } = ask
  const answered = sample.readings.find(({ order }) => order === ask.answer)
  const words = ({ order, on }: Asked['sample']['readings'][number]) =>
    t(`import.ask.reading.${order}`, { day: format.dayLong(on as PlainDate) })
  return (
    <AskFrame
      title={
        isOneOfMany ? t('import.ask.orderIn', { columns: format.list([...columns]) }) : t('import.ask.order')
      }
      answer={
        ask.answer === null
          ? null
          : answered === undefined
            ? ask.answer
            : `${sample.text}: ${words(answered)}`
      }
      onChange={() => without()(columns)}
    >
      <div className={styles.form}>
        <RadioCards
          label={t('import.ask.orderReads', { line: sample.line, text: sample.text })}
          value={chosen}
          onChange={setChosen}
          choices={sample.readings.map((reading) => ({
            id: reading.order,
            words: words(reading),
            more: t('import.ask.only', { only: ask.only[reading.order] ?? 0, both: format.number(ask.both) }),
          }))}
        />
        <p className={styles.small}>
          {t('import.ask.scope', { dates: ask.dates, columns: format.list([...columns]), zone })}
        </p>
        <Button
          variant="primary"
          wide
          isDisabled={chosen === undefined}
          onPress={() => without(chosen)(columns)}
        >
          {chosen === undefined ? t('import.ask.confirm') : t(`import.ask.confirm.${chosen}`)}
        </Button>
      </div>
    </AskFrame>
  )
}
