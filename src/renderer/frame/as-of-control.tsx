import { Clock } from 'lucide-react'
import { use, useEffect, useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useMinute } from '../clock'
import { Button } from '../components/button'
import { cx } from '../components/class-names'
import { DateTimeField } from '../components/date-time-field'
import overlay from '../components/overlay.module.css'
import { typedMoment, useDateReader } from '../components/use-date-reader'
import { PlaceContext } from '../i18n/place'
import { useText } from '../i18n/text'
import { useFormat } from '../i18n/use-format'
import { useRoute } from '../routes'
import { useSession } from '../session-store'
import styles from './top-bar.module.css'

function AsOfForm({ close }: { close: () => void }) {
  const { t } = useText()
  const { zone } = use(PlaceContext)
  const { asOf, setAsOf } = useSession()
  const [typed, setTyped] = useState(asOf === undefined ? '' : typedMoment(asOf, zone))
  const [tried, setTried] = useState(false)
  const read = useDateReader('moment')
  const reading = read(typed)
  const fault =
    reading.kind === 'unreadable' ? reading.why : reading.kind === 'empty' ? 'date.notADate' : undefined
  const choose = (at: typeof asOf) => {
    setAsOf(at)
    close()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reading.kind === 'moment') choose(reading.at)
      }}
      className={styles.choose}
    >
      <Heading slot="title" level={2}>
        {t('frame.asOfChoose')}
      </Heading>
      <p>{t('frame.asOfExplain')}</p>
      <DateTimeField
        label={t('frame.asOfField')}
        precision="moment"
        value={typed}
        onChange={setTyped}
        autoFocus
        error={tried && fault !== undefined ? t(fault) : undefined}
      />
      <div className={styles.chooseActions}>
        {asOf !== undefined && <Button onPress={() => choose(undefined)}>{t('frame.backToNow')}</Button>}
        <Button type="submit" variant="primary">
          {t('frame.asOfApply')}
        </Button>
      </div>
    </form>
  )
}

/** The instant everything on the screen is answered at, and the way to another. */
export function AsOfControl() {
  const { t } = useText()
  const format = useFormat()
  const minute = useMinute()
  const asOf = useSession((all) => all.asOf)
  const at = asOf ?? minute
  const route = useRoute()
  const [isOpen, setOpen] = useState(false)
  // It belongs to the screen it was opened over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address closes it
  useEffect(() => setOpen(false), [route])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={cx(styles.at, asOf !== undefined && styles.then)}>
        <Clock aria-hidden="true" size={16} />
        <b>{t(asOf === undefined ? 'frame.asOfNow' : 'frame.asOf')}</b>
        <span>{format.instantYear(at)}</span>
        <span className={styles.offset}>({format.offset(at)})</span>
      </AriaButton>
      <Popover className={cx(overlay.popover)} placement="bottom end" offset={6}>
        <Dialog className={cx(overlay.dialogBare)}>{({ close }) => <AsOfForm close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}
