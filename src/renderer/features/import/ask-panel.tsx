import { useState } from 'react'
import { orderKinds } from '../../../core/custody/order'
import type { PlainDate } from '../../../core/dates/plain-date'
import { importEndKinds } from '../../../core/import/import-profile'
import type { Preview } from '../../../core/import/import-questions'
import { Button } from '../../components/button'
import { DateTimeField } from '../../components/date-time-field'
import { NumberField } from '../../components/number-field'
import { RadioCards } from '../../components/radio-cards'
import type { MessageKey } from '../../i18n/catalogues'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { AskFrame } from './ask-frame'
import styles from './import.module.css'
import { changeColumns } from './import-store'
import { OrderAsk } from './order-ask'

export type Ask = Preview['asks'][number]

/** One thing that only the reader can say. */
export function AskPanel({ ask, zone, isOneOfMany }: { ask: Ask; zone: string; isOneOfMany: boolean }) {
  switch (ask.kind) {
    case 'order':
      return <OrderAsk ask={ask} zone={zone} isOneOfMany={isOneOfMany} />
    case 'serial':
      return <SerialAsk ask={ask} isOneOfMany={isOneOfMany} />
    case 'century':
      return <CenturyAsk ask={ask} isOneOfMany={isOneOfMany} />
    case 'ageOn':
      return <AgeOnAsk column={ask.column} answer={ask.answer} />
    case 'endKind':
      return <KindAsk column={ask.column} answer={ask.answer} kind="endKind" choices={importEndKinds} />
    case 'orderKind':
      return <KindAsk column={ask.column} answer={ask.answer} kind="orderKind" choices={orderKinds} />
  }
}

function SerialAsk({ ask, isOneOfMany }: { ask: Extract<Ask, { kind: 'serial' }>; isOneOfMany: boolean }) {
  const { t } = useText()
  const format = useFormat()
  const change = (serial?: '1900' | '1904') =>
    changeColumns([ask.column], (entry) => {
      const { serial: _dropped, ...date } = entry.date ?? {}
      return { ...entry, date: serial === undefined ? date : { ...date, serial } }
    })
  const [chosen, setChosen] = useState<'1900' | '1904'>()
  const words = (year: '1900' | '1904') =>
    t('import.ask.serialFrom', {
      day: format.dayLong((year === '1900' ? ask.sample.from1900 : ask.sample.from1904) as PlainDate),
      year,
    })
  return (
    <AskFrame
      title={
        isOneOfMany
          ? t('import.ask.of', { question: t('import.ask.serial'), column: ask.column })
          : t('import.ask.serial')
      }
      answer={ask.answer}
      onChange={() => change()}
    >
      <div className={styles.form}>
        <RadioCards
          label={`${ask.column}: ${ask.sample.text}`}
          value={chosen}
          onChange={setChosen}
          choices={(['1900', '1904'] as const).map((id) => ({ id, words: words(id) }))}
        />
        <Button variant="primary" wide isDisabled={chosen === undefined} onPress={() => change(chosen)}>
          {t('import.ask.confirm')}
        </Button>
      </div>
    </AskFrame>
  )
}

function CenturyAsk({ ask, isOneOfMany }: { ask: Extract<Ask, { kind: 'century' }>; isOneOfMany: boolean }) {
  const { t, rich } = useText()
  const [pivot, setPivot] = useState<number>()
  const change = (chosen?: number) =>
    changeColumns([ask.column], (entry) => {
      const { pivot: _dropped, ...date } = entry.date ?? {}
      return { ...entry, date: chosen === undefined ? date : { ...date, pivot: chosen } }
    })
  const { line, text } = ask.sample
  return (
    <AskFrame
      title={
        isOneOfMany
          ? t('import.ask.of', { question: t('import.ask.century'), column: ask.column })
          : t('import.ask.century')
      }
      answer={ask.answer === null ? null : String(ask.answer)}
      onChange={() => change()}
    >
      <div className={styles.form}>
        <p>{rich('import.ask.centuryReads', { line, column: ask.column, text })}</p>
        <NumberField label={t('import.ask.centuryLast')} value={pivot} onChange={setPivot} min={0} max={99} />
        <Button variant="primary" wide isDisabled={pivot === undefined} onPress={() => change(pivot)}>
          {t('import.ask.confirm')}
        </Button>
      </div>
    </AskFrame>
  )
}

function AgeOnAsk({ column, answer }: { column: string; answer: string | null }) {
  const { t } = useText()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState<PlainDate>()
  const change = (ageOn?: PlainDate) =>
    changeColumns([column], ({ ageOn: _dropped, ...entry }) =>
      ageOn === undefined ? entry : { ...entry, ageOn },
    )
  return (
    <AskFrame
      title={t('import.ask.ageOn')}
      answer={answer === null ? null : format.dayLong(answer as PlainDate)}
      onChange={() => change()}
    >
      <div className={styles.form}>
        <p>{t('import.ask.ageOnExplain', { column })}</p>
        <DateTimeField
          label={t('import.ask.day')}
          precision="day"
          value={typed}
          onChange={(text, reading) => {
            setTyped(text)
            setDay(reading.kind === 'day' ? reading.day : undefined)
          }}
        />
        <Button variant="primary" wide isDisabled={day === undefined} onPress={() => change(day)}>
          {t('import.ask.confirm')}
        </Button>
      </div>
    </AskFrame>
  )
}

type KindAskProps<Kind extends string> = {
  column: string
  answer: string | null
  kind: 'endKind' | 'orderKind'
  choices: readonly Kind[]
}

function KindAsk<Kind extends (typeof importEndKinds)[number] | (typeof orderKinds)[number]>({
  column,
  answer,
  kind,
  choices,
}: KindAskProps<Kind>) {
  const { t } = useText()
  const [chosen, setChosen] = useState<Kind>()
  const words = (id: Kind) => t(`import.meaning.${id}` satisfies MessageKey)
  const change = (value?: Kind) =>
    changeColumns([column], (entry) => {
      const { [kind]: _dropped, ...rest } = entry
      return value === undefined ? rest : { ...rest, [kind]: value }
    })
  const answered = choices.find((id) => id === answer)
  return (
    <AskFrame
      title={t(`import.ask.${kind}`)}
      answer={answered === undefined ? null : words(answered)}
      onChange={() => change()}
    >
      <div className={styles.form}>
        <RadioCards
          label={t(`import.ask.${kind}Explain`, { column })}
          value={chosen}
          onChange={setChosen}
          choices={choices.map((id) => ({ id, words: words(id) }))}
        />
        <Button variant="primary" wide isDisabled={chosen === undefined} onPress={() => change(chosen)}>
          {t('import.ask.confirm')}
        </Button>
      </div>
    </AskFrame>
  )
}
