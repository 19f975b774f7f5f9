import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../i18n/text'
import { Button } from './button'
import { LeaveContext } from './cancel-button'
import { cx } from './class-names'
import { DialogBody } from './dialog-body'
import styles from './overlay.module.css'
import { useTyped } from './use-typed'

type DialogProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons, the safe one first. */
  actions?: ReactNode
  /** Whether leaving would lose something; without it, whatever was typed into its fields counts. */
  isUnsaved?: boolean
  /** `alertdialog` for a question that must be answered: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog'
  size?: 'normal' | 'wide'
}

/**
 * A question or a small form over the page. The focus begins at the first field, stays inside and goes back where
 * it was; leaving with something typed asks first.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  isUnsaved,
  role = 'dialog',
  size = 'normal',
}: DialogProps) {
  const { t } = useText()
  const { leave, isLeaving, stay, discard, onField, body } = useTyped(
    role === 'dialog' ? isUnsaved : false,
    onClose,
  )
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && leave()}
      isDismissable={role === 'dialog'}
      className={cx(styles.scrim)}
    >
      <Modal className={cx(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <LeaveContext value={leave}>
            <DialogBody isForm={role === 'dialog'} onField={onField} body={body}>
              {children}
            </DialogBody>
            {isLeaving ? (
              <div className={cx(styles.actions, styles.ask)}>
                <span className={styles.leaving} role="alert">
                  {t('part.discardQuestion')}
                </span>
                <Button onPress={stay} autoFocus>
                  {t('part.keepTyping')}
                </Button>
                <Button variant="danger" onPress={discard}>
                  {t('part.discard')}
                </Button>
              </div>
            ) : (
              actions !== undefined && <div className={styles.actions}>{actions}</div>
            )}
          </LeaveContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
