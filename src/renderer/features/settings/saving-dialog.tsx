import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Problem, Result } from '../../../core/result'
import { afterSaving } from '../../after-saving'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFirstFault } from '../../use-first-fault'
import styles from './settings.module.css'

type SavingDialogProps = {
  title: string
  save: string
  /** Sends what was typed. */
  onSave: () => Promise<Result<unknown>>
  onClose: () => void
  children: (errors: FieldErrors) => ReactNode
}

/** A small form over the page: it closes when it was saved, and says at each field why it was not. */
export function SavingDialog({ title, save, onSave, onClose, children }: SavingDialogProps) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const [problem, setProblem] = useState<Problem>()
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, problem)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await onSave()
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    await afterSaving(t('settings.saved'))
    onClose()
  }
  const errors = problem?.code === 'invalid-input' ? fieldErrors(problem.issues, words) : {}
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={title}>
      <form ref={form} className={styles.stack} onSubmit={(event) => void submit(event)} noValidate>
        {problem !== undefined && problem.code !== 'invalid-input' && (
          <Notice tone="over" isAlert>
            {say(problem)}
          </Notice>
        )}
        {children(errors)}
        <div className={styles.rowEnd}>
          <CancelButton />
          <Button type="submit" variant="primary">
            {save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
