import { FolderOpen } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import styles from './session.module.css'
import { Way } from './way'

/** A register that lies elsewhere: by the system's dialogue, or by its path where the host has none. */
export function Elsewhere({ onChosen }: { onChosen: () => Promise<void> }) {
  const { t } = useText()
  const say = useProblem()
  const [path, setPath] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const open = async (typed?: string) => {
    const answer = await ask('registers.openElsewhere', typed === undefined ? {} : { path: typed })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    if (answer.value.kind === 'needs-path') setPath('')
    if (answer.value.kind === 'chosen') await onChosen()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void open(path ?? '')
  }
  if (path === undefined)
    return (
      <>
        <div className={styles.ways}>
          <Way
            icon={<FolderOpen aria-hidden="true" />}
            words={t('session.elsewhere')}
            sub={t('session.elsewhereSub')}
            onPress={() => void open()}
          />
        </div>
        {failed !== undefined && (
          <p role="alert" className={styles.note}>
            {failed}
          </p>
        )}
      </>
    )
  return (
    <form className={styles.elsewhere} onSubmit={submit} noValidate>
      <TextField
        label={t('session.path')}
        hint={t('session.pathHint')}
        value={path}
        onChange={setPath}
        error={failed}
        autoComplete="off"
        autoFocus
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          {t('session.openPath')}
        </Button>
      </div>
    </form>
  )
}
