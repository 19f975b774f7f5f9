import { History } from 'lucide-react'
import { use, useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import type { Instant } from '../../../core/dates/instant'
import { Button } from '../../components/button'
import { cx } from '../../components/class-names'
import { DateTimeField } from '../../components/date-time-field'
import overlay from '../../components/overlay.module.css'
import { typedMoment, useDateReader } from '../../components/use-date-reader'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './limits.module.css'

type KnownAtProps = { knownAt: Instant | undefined; onChange: (knownAt: Instant | undefined) => void }

function KnownAtForm({ knownAt, onChange, close }: KnownAtProps & { close: () => void }) {
  const { t } = useText()
  const { zone } = use(PlaceContext)
  const [typed, setTyped] = useState(knownAt === undefined ? '' : typedMoment(knownAt, zone))
  const [tried, setTried] = useState(false)
  const read = useDateReader('moment')
  const reading = read(typed)
  const fault =
    reading.kind === 'unreadable' ? reading.why : reading.kind === 'empty' ? 'date.notADate' : undefined
  const choose = (at: Instant | undefined) => {
    onChange(at)
    close()
  }
  return (
    <form
      className={styles.knownForm}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reading.kind === 'moment') choose(reading.at)
      }}
    >
      <Heading slot="title" level={2}>
        {t('limits.knownChoose')}
      </Heading>
      <p>{t('limits.knownExplain')}</p>
      <DateTimeField
        label={t('limits.knownField')}
        precision="moment"
        value={typed}
        onChange={setTyped}
        autoFocus
        error={tried && fault !== undefined ? t(fault) : undefined}
      />
      <div className={styles.actions}>
        {knownAt !== undefined && <Button onPress={() => choose(undefined)}>{t('limits.knownBack')}</Button>}
        <Button type="submit" variant="primary">
          {t('frame.asOfApply')}
        </Button>
      </div>
    </form>
  )
}

/** As the register was known at an earlier instant: what was typed later plays no part. */
export function KnownAtControl({ knownAt, onChange }: KnownAtProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <DialogTrigger>
      <AriaButton className={cx(styles.known, knownAt !== undefined && styles.then)}>
        <History aria-hidden="true" size={16} />
        {knownAt === undefined
          ? t('limits.knownNow')
          : t('limits.knownAt', { when: format.instantYear(knownAt) })}
      </AriaButton>
      <Popover className={cx(overlay.popover)} placement="bottom end" offset={6}>
        <Dialog className={cx(overlay.dialogBare)}>
          {({ close }) => <KnownAtForm knownAt={knownAt} onChange={onChange} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
