import { Fragment } from 'react'
import { Dialog } from '../components/dialog'
import { KeyHint } from '../components/key-hint'
import { useText } from '../i18n/text'
import { shortcuts } from '../keys'
import styles from './key-help.module.css'

const groups = ['keys.everywhere', 'keys.inLists'] as const

/** The keys of the program, printed from the table that binds them. */
export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')}>
      {groups.map((group) => (
        <Fragment key={group}>
          <h3 className={styles.group}>{t(group)}</h3>
          <dl className={styles.list}>
            {Object.values(shortcuts)
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => (
                <Fragment key={shortcut.words}>
                  <dt>
                    <KeyHint keys={shortcut.shown} />
                  </dt>
                  <dd>{t(shortcut.words)}</dd>
                </Fragment>
              ))}
          </dl>
        </Fragment>
      ))}
    </Dialog>
  )
}
