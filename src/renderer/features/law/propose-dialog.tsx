import { useState } from 'react'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { CountryField } from '../../components/country-field'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { NumberField } from '../../components/number-field'
import { TextField } from '../../components/text-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { goTo } from '../../routes'
import { useSession } from '../../session-store'
import { keepCalendar } from './calendar-draft'
import { lawPlace } from './law-places'
import { useToday } from './use-today'

/** Proposes a calendar for a country and some years; it is a beginning, and never confirmed. */
export function ProposeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const say = useProblem()
  const year = Number(useToday().slice(0, 4))
  const own = useSession((all) => all.session?.facility?.country)
  const [country, setCountry] = useState<string | undefined>(own)
  const [region, setRegion] = useState('')
  const [fromYear, setFromYear] = useState<number | undefined>(year)
  const [untilYear, setUntilYear] = useState<number | undefined>(year + 1)
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const propose = async () => {
    if (country === undefined || fromYear === undefined || untilYear === undefined)
      return setFailed(t('problem.field.required'))
    setPending(true)
    const answer = await ask('calendars.propose', {
      country,
      region: region.trim() === '' ? null : region.trim(),
      fromYear,
      untilYear,
    })
    setPending(false)
    if (!answer.ok) return setFailed(say(answer.problem))
    const { calendar } = answer.value
    keepCalendar(calendar.id, calendar)
    onClose()
    goTo(lawPlace('calendars', calendar.id))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lawbook.calendar.propose')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" isPending={pending} onPress={() => void propose()}>
            {t('lawbook.calendar.proposeGo')}
          </Button>
        </>
      }
    >
      <p>{t('lawbook.calendar.proposeExplain')}</p>
      {failed !== undefined && (
        <Notice tone="over" isAlert>
          {failed}
        </Notice>
      )}
      <CountryField label={t('lawbook.country')} value={country} onChange={setCountry} />
      <TextField
        label={t('lawbook.calendar.region')}
        hint={t('lawbook.calendar.regionHint')}
        value={region}
        onChange={setRegion}
        isOptional
      />
      <NumberField label={t('lawbook.calendar.fromYear')} value={fromYear} onChange={setFromYear} />
      <NumberField label={t('lawbook.calendar.untilYear')} value={untilYear} onChange={setUntilYear} />
    </Dialog>
  )
}
