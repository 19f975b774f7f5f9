import { useState } from 'react'
import type { Verification, VerifyState } from '../../../core/changes/changes-questions'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import styles from './settings.module.css'
import { usePolled } from './use-polled'

const isRunning = (state: VerifyState): boolean => state.kind === 'running'

/** Walks the log on demand and says what was found. */
export function VerifyPanel() {
  const { t } = useText()
  const f = useFormat()
  const say = useProblem()
  const { state, again } = usePolled('changelog.progress', {}, isRunning)
  const [refused, setRefused] = useState<string>()
  const verify = async () => {
    const answer = await ask('changelog.verify', {})
    setRefused(answer.ok ? undefined : say(answer.problem))
    again()
  }
  const running = state?.kind === 'running' ? state : undefined
  return (
    <Panel
      title={t('settings.changeLog')}
      padded
      action={
        <Button size="small" isPending={running !== undefined} onPress={() => void verify()}>
          {t(running ? 'log.verifying' : 'log.verify')}
        </Button>
      }
    >
      <div className={styles.results}>
        <p className={styles.explain}>{t('log.explain')}</p>
        {refused !== undefined && (
          <Notice tone="over" isAlert>
            {refused}
          </Notice>
        )}
        {running && (
          <p className={text.number}>
            {t(running.stage === 'log' ? 'log.progressLog' : 'log.progressRows', {
              done: f.number(running.done),
              of: f.number(running.of),
            })}
          </p>
        )}
        {state?.kind === 'failed' && <Notice tone="over">{t('log.notVerified')}</Notice>}
        {state?.kind === 'done' && <Found verification={state.verification} />}
      </div>
    </Panel>
  )
}

function Found({ verification }: { verification: Verification }) {
  const { t, rich } = useText()
  const f = useFormat()
  const { broken, stray, head, erased, backDated, entries, entriesPerSecond, rows } = verification
  return (
    <>
      {broken && (
        <Notice tone="over">
          {rich('log.broken', { seq: f.number(broken.seq), why: t(`log.why.${broken.why}`) })}
        </Notice>
      )}
      {stray && (
        <Notice tone="over">
          {rich('log.stray', { entity: stray.entity, id: stray.id, why: t(`log.stray.${stray.why}`) })}
        </Notice>
      )}
      {!broken && !stray && (
        <Notice tone="met">
          {rich('log.whole', {
            entries: f.number(entries),
            perSecond: f.number(entriesPerSecond),
            rows: f.number(rows ?? 0),
          })}
        </Notice>
      )}
      {backDated.count > 0 && (
        <Notice tone="due">
          {t('log.backDated', { count: backDated.count, seq: f.number(backDated.firstSeq ?? 0) })}
        </Notice>
      )}
      {erased > 0 && <p>{t('log.erased', { count: erased })}</p>}
      <p title={t('log.headMeaning')}>{t('log.head', { seq: f.number(head.seq), hash: head.hash })}</p>
      <p className={styles.explain}>{t('log.headMeaning')}</p>
    </>
  )
}
