import { type FormEvent, useState } from 'react'
import type { Preview } from '../../../core/import/import-questions'
import { faultInWords } from '../../../core/import/refusal-words'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/text'
import styles from './import.module.css'
import { correctRow } from './import-store'

type CorrectDialogProps = {
  line: number
  cells: Readonly<Record<string, string>>
  faults: Preview['refused'][number]['faults']
  onClose: () => void
}

/** The cells of one refused row, to be put right by whoever knows what they were to say. */
export function CorrectDialog({ line, cells, faults, onClose }: CorrectDialogProps) {
  const { t, language } = useText()
  const [typed, setTyped] = useState(cells)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const changed = Object.entries(typed).filter(([column, text]) => text !== cells[column])
    if (changed.length > 0)
      correctRow(
        line,
        changed.map(([column, text]) => ({ line, column, text })),
      )
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('import.correctTitle', { line })} size="wide">
      <form className={styles.form} onSubmit={save} noValidate>
        <p>{t('import.correctExplain')}</p>
        {Object.entries(typed).map(([column, text]) => {
          const fault = faults.find((one) => one.column === column)
          return (
            <TextField
              key={column}
              label={column}
              value={text}
              onChange={(next) => setTyped({ ...typed, [column]: next })}
              maxLength={4000}
              error={
                fault !== undefined && text === cells[column] ? faultInWords(fault, language) : undefined
              }
            />
          )
        })}
        <div className={styles.rowEnd}>
          <CancelButton />
          <Button type="submit" variant="primary">
            {t('import.correctSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
