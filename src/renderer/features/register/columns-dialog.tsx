import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Dialog } from '../../components/dialog'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/text'
import styles from './register.module.css'
import type { ColumnId } from './register-columns'
import { type Columns, roomHere, usualColumns } from './use-columns'

type ColumnsDialogProps = {
  isOpen: boolean
  onClose: () => void
  columns: Columns
  onChange: (columns: Columns) => void
}

/** Which columns are shown, and in which order. The person stays first and in view. */
export function ColumnsDialog({ isOpen, onClose, columns, onChange }: ColumnsDialogProps) {
  const { t } = useText()
  const { order, hidden } = columns
  const move = (id: ColumnId, by: -1 | 1) => {
    const from = order.indexOf(id)
    const to = from + by
    const other = order[to]
    if (to < 1 || other === undefined) return
    onChange({ hidden, order: order.map((one, place) => (place === from ? other : place === to ? id : one)) })
  }
  const show = (id: ColumnId, isShown: boolean) =>
    onChange({ order, hidden: isShown ? hidden.filter((one) => one !== id) : [...hidden, id] })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('register.columnsTitle')}
      actions={
        <>
          <Button onPress={() => onChange(usualColumns(roomHere()))}>{t('register.columnsReset')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('part.close')}
          </Button>
        </>
      }
    >
      <p>{t('register.columnsExplain')}</p>
      <ul className={styles.columnList}>
        {order
          .filter((id) => id !== 'person')
          .map((id) => (
            <li key={id}>
              <Checkbox isSelected={!hidden.includes(id)} onChange={(isShown) => show(id, isShown)}>
                {t(`register.column.${id}`)}
              </Checkbox>
              <span className={styles.moves}>
                <IconButton
                  label={t('register.moveUp', { column: t(`register.column.${id}`) })}
                  icon={<ArrowUp aria-hidden="true" />}
                  isDisabled={order.indexOf(id) <= 1}
                  onPress={() => move(id, -1)}
                />
                <IconButton
                  label={t('register.moveDown', { column: t(`register.column.${id}`) })}
                  icon={<ArrowDown aria-hidden="true" />}
                  isDisabled={order.indexOf(id) === order.length - 1}
                  onPress={() => move(id, 1)}
                />
              </span>
            </li>
          ))}
      </ul>
    </Dialog>
  )
}
