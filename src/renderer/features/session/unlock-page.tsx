import { Clock, FileText, FolderOpen, Info, KeyRound, Plus, Search, UserRound } from 'lucide-react'
import { useState } from 'react'
import type { RegisterFile } from '../../../core/access/registers-questions'
import { fromEpochMs } from '../../../core/dates/instant'
import { ask } from '../../client'
import { Notice } from '../../components/notice'
import { BrandMark } from '../../components/state-icon'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import text from '../../styles/text.module.css'
import styles from './session.module.css'
import { SessionPage } from './session-page'
import { UnlockCard } from './unlock-card'
import type { View } from './views'
import { Way } from './way'

type UnlockPageProps = { file: RegisterFile | undefined; onGo: (view: View) => void }

const iconProps = { 'aria-hidden': true } as const

function Facts() {
  const { t } = useText()
  const f = useFormat()
  return (
    <ul className={styles.facts}>
      <li>
        <Info {...iconProps} size={14} />
        <span>{t('session.headKept')}</span>
      </li>
      <li>
        <Clock {...iconProps} size={14} className={text.due} />
        <span>{t('session.clockSays', { when: f.instantYear(fromEpochMs(Date.now())) })}</span>
      </li>
    </ul>
  )
}

/** The first screen: the chosen file and its lock on one side, every other way in on the other. */
export function UnlockPage({ file, onGo }: UnlockPageProps) {
  const { t } = useText()
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const [readOnly, setReadOnly] = useState(false)
  const [making, setMaking] = useState(false)
  const [failed, setFailed] = useState<string>()
  const openExample = async () => {
    setMaking(true)
    setFailed(undefined)
    const answer = await ask('registers.openExample', {})
    setMaking(false)
    if (!answer.ok) setFailed(say(answer.problem))
    await refresh()
  }
  return (
    <SessionPage title={t('session.unlock')}>
      <div>
        <h1 className={styles.brand}>
          <BrandMark className={styles.brandMark} />
          Habeas
        </h1>
        <p className={styles.purpose}>{t('session.purpose')}</p>
        {file === undefined ? (
          <div className={styles.card}>
            <div className={styles.file}>
              <span className={styles.fileIcon}>
                <FileText {...iconProps} />
              </span>
              <div>
                <div className={styles.fileName}>{t('session.noRegister')}</div>
                <div className={styles.note}>{t('session.noRegisterSub')}</div>
              </div>
            </div>
          </div>
        ) : (
          <UnlockCard
            key={file.id}
            file={file}
            readOnly={readOnly}
            onReadOnly={setReadOnly}
            onOtherFile={() => onGo('choose')}
          />
        )}
      </div>
      <div className={styles.side}>
        <h2>{t('session.or')}</h2>
        <div className={styles.ways}>
          {file !== undefined && !readOnly && (
            <Way
              icon={<Search {...iconProps} />}
              words={t('session.inspect')}
              sub={t('session.inspectSub')}
              onPress={() => setReadOnly(true)}
            />
          )}
          <Way
            icon={<Plus {...iconProps} />}
            words={t('session.newFile')}
            sub={t('session.newFileSub')}
            onPress={() => onGo('new')}
          />
          {file === undefined && (
            <Way
              icon={<FolderOpen {...iconProps} />}
              words={t('session.elsewhere')}
              sub={t('session.elsewhereSub')}
              onPress={() => onGo('choose')}
            />
          )}
          {file !== undefined && (
            <Way
              icon={<KeyRound {...iconProps} />}
              words={t('session.recover')}
              sub={t('session.recoverSub')}
              onPress={() => onGo('recover')}
            />
          )}
          <Way
            icon={<UserRound {...iconProps} />}
            words={t(making ? 'session.exampleMaking' : 'session.example')}
            sub={t('session.exampleSub')}
            onPress={() => void openExample()}
            isDisabled={making}
          />
        </div>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <Facts />
      </div>
    </SessionPage>
  )
}
