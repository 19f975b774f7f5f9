import { useState } from 'react'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useSession } from '../../session-store'
import styles from './settings.module.css'

/** Starts the example facility over. */
export function ExamplePanel() {
  const { t } = useText()
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const reset = async () => {
    setPending(true)
    const answer = await ask('registers.resetExample', {})
    setPending(false)
    setFailed(answer.ok ? undefined : say(answer.problem))
    await refresh()
  }
  return (
    <Panel title={t('frame.example')} padded>
      <div className={styles.form}>
        <p className={styles.explain}>{t('facility.exampleResetExplain')}</p>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <div className={styles.row}>
          <Button variant="danger" isPending={pending} onPress={() => void reset()}>
            {t('facility.exampleReset')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
