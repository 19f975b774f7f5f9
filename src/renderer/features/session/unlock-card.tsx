import { FileText } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import type { RegisterFile } from '../../../core/access/registers-questions'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PasswordField } from '../../components/password-field'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import styles from './session.module.css'
import { UnlockRefusal } from './unlock-refusal'
import { useCountdown } from './use-countdown'

type UnlockCardProps = {
  file: RegisterFile
  readOnly: boolean
  onReadOnly: (readOnly: boolean) => void
  onOtherFile: () => void
}

/** The file and its lock. A refusal keeps the user's name and clears the password. */
export function UnlockCard({ file, readOnly, onReadOnly, onOtherFile }: UnlockCardProps) {
  const { t, rich } = useText()
  const f = useFormat()
  const refresh = useSession((all) => all.refresh)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [pending, setPending] = useState(false)
  const wait = useCountdown()
  const passwordInput = useRef<HTMLInputElement>(null)

  const restore = async () => {
    if (pending) return
    setPending(true)
    const answer = await ask('registers.recoverDamaged', { login, password })
    setPending(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    setPassword('')
    announce(
      t('session.restored', { when: f.instantYear(answer.value.madeAt), name: answer.value.keptAs }),
      'info',
    )
    await refresh()
  }
  const unlock = async (onlyRead: boolean) => {
    if (pending || wait.seconds > 0) return
    setPending(true)
    const answer = await ask('session.unlock', { login, password, readOnly: onlyRead })
    setPending(false)
    if (answer.ok) {
      setPassword('')
      await refresh()
      return
    }
    const { problem: refused } = answer
    // Anything else was about the file: the password is kept for opening it read-only or restoring it.
    const isWrong =
      refused.code !== 'conflict' || ['session.wrongPassword', 'session.wait'].includes(refused.why)
    if (isWrong) setPassword('')
    setProblem(refused)
    if (refused.code === 'conflict' && refused.why === 'session.wait')
      wait.start(Number(refused.detail?.seconds ?? 0))
    if (isWrong) passwordInput.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void unlock(readOnly)
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <div className={styles.file}>
        <span className={styles.fileIcon}>
          <FileText aria-hidden="true" />
        </span>
        <div>
          <div className={styles.fileName}>{file.name}</div>
          <div className={styles.note}>{t('session.lastChanged', { when: f.instant(file.changedAt) })}</div>
        </div>
        <Button size="small" onPress={onOtherFile}>
          {t('session.otherFile')}
        </Button>
      </div>
      {readOnly && (
        <Notice
          tone="info"
          action={
            <Button size="small" onPress={() => onReadOnly(false)}>
              {t('session.backToUnlock')}
            </Button>
          }
        >
          {rich('session.readOnlyOn')}
        </Notice>
      )}
      {problem !== undefined && (
        <UnlockRefusal
          problem={problem}
          seconds={wait.seconds}
          onOpenReadOnly={() => void unlock(true)}
          onRestore={() => void restore()}
        />
      )}
      <TextField
        label={t('session.user')}
        value={login}
        onChange={setLogin}
        autoComplete="off"
        size="large"
        autoFocus
      />
      <PasswordField
        label={t('session.password')}
        value={password}
        onChange={setPassword}
        inputRef={passwordInput}
        size="large"
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        isPending={pending}
        isDisabled={wait.seconds > 0}
      >
        {wait.seconds > 0
          ? t('session.waitFor', { seconds: wait.seconds })
          : t(pending ? 'session.unlocking' : readOnly ? 'session.openReadOnly' : 'session.unlock')}
      </Button>
      <p className={styles.note}>{t(file.isExample ? 'session.exampleUsers' : 'session.waitsNote')}</p>
    </form>
  )
}
