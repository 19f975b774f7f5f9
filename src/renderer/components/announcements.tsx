import { X } from 'lucide-react'
import { useText } from '../i18n/text'
import { useAnnouncements } from './announce'
import styles from './announcements.module.css'
import { Button } from './button'
import { IconButton } from './icon-button'
import { StateIcon } from './state-icon'

/** The corner where announcements appear; a live region that is always there, so that the first is heard. */
export function Announcements() {
  const { t } = useText()
  const { list, dismiss } = useAnnouncements()
  return (
    <div role="status" aria-live="polite" className={styles.corner}>
      {list.map((one) => (
        <div key={one.id} className={styles.toast}>
          <span className={styles[one.tone]}>
            <StateIcon shape={one.tone} />
          </span>
          {one.words}
          {one.actions.map((action) => (
            <Button
              key={action.words}
              variant="link"
              onPress={() => {
                dismiss(one.id)
                action.onPress()
              }}
            >
              {action.words}
            </Button>
          ))}
          <IconButton
            label={t('part.close')}
            icon={<X aria-hidden="true" />}
            onPress={() => dismiss(one.id)}
          />
        </div>
      ))}
    </div>
  )
}
