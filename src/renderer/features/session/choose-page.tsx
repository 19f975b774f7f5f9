import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { RegisterFile } from '../../../core/access/registers-questions'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import { Elsewhere } from './elsewhere'
import styles from './session.module.css'
import { SessionPage } from './session-page'
import type { View } from './views'
import { Way } from './way'

/** The registers of this computer by file name and age. */
export function ChoosePage({
  registers,
  onDone,
}: {
  registers: readonly RegisterFile[]
  onDone: (view: View) => void
}) {
  const { t } = useText()
  const f = useFormat()
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const [failed, setFailed] = useState<string>()
  const choose = async (id: string) => {
    const answer = await ask('registers.choose', { id })
    await refresh()
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    onDone('unlock')
  }
  return (
    <SessionPage title={t('session.chooseTitle')} isSingle>
      <div className={styles.stack}>
        <div>
          <h1 className={styles.heading}>{t('session.chooseTitle')}</h1>
          <p className={styles.purpose}>{t('session.chooseSub')}</p>
        </div>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <div className={styles.ways} hidden={registers.length === 0}>
          {registers.map(({ id, name, changedAt, sizeBytes, isExample }) => {
            const age = t('session.fileChanged', { when: f.instantYear(changedAt), size: f.bytes(sizeBytes) })
            return (
              <Way
                key={id}
                icon={<FileText aria-hidden="true" />}
                words={name}
                sub={isExample ? `${t('session.fileExample')} · ${age}` : age}
                onPress={() => void choose(id)}
              />
            )
          })}
        </div>
        <Elsewhere
          onChosen={async () => {
            await refresh()
            onDone('unlock')
          }}
        />
        <div className={styles.actions}>
          <Button onPress={() => onDone('unlock')}>{t('session.back')}</Button>
        </div>
      </div>
    </SessionPage>
  )
}
