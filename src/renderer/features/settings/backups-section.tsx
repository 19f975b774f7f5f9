import { useEffect, useState } from 'react'
import type { Backup } from '../../../core/changes/backup'
import type { BackupState } from '../../../core/changes/backups-questions'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useAnswer } from '../../use-answer'
import { BackupsTable } from './backups-table'
import { MissingRecords } from './missing-records'
import { RestoreDialog } from './restore-dialog'
import styles from './settings.module.css'
import { useMayChange } from './use-may-change'
import { usePolled } from './use-polled'

const isMaking = (state: BackupState): boolean => state.kind === 'making'

/** The verified copies of the register, and the way back to one of them. */
export function BackupsSection() {
  const { t } = useText()
  const f = useFormat()
  const say = useProblem()
  const mayRestore = useMayChange()
  const { value: listed, again: listAgain } = useAnswer('backups.list', {})
  const { state, again } = usePolled('backups.progress', {}, isMaking)
  const [refused, setRefused] = useState<string>()
  const [chosen, setChosen] = useState<Backup>()
  const [keptAs, setKeptAs] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a backup that was made is in the list
  useEffect(() => listAgain(), [state?.kind, listAgain])
  const make = async () => {
    const answer = await ask('backups.make', {})
    setRefused(answer.ok ? undefined : say(answer.problem))
    again()
  }
  if (listed === undefined) return <Skeleton />
  const failed = refused ?? (state?.kind === 'failed' ? say({ code: 'conflict', why: state.why }) : undefined)
  const kept = listed.backups.find(({ id }) => id === keptAs)
  return (
    <div className={styles.sections}>
      <MissingRecords />
      {failed !== undefined && (
        <Notice tone="over" isAlert>
          {failed}
        </Notice>
      )}
      {state?.kind === 'made' && keptAs === undefined && <Notice tone="met">{t('backup.made')}</Notice>}
      {keptAs !== undefined && (
        <Notice
          tone="met"
          {...(kept && {
            action: (
              <Button size="small" onPress={() => setChosen(kept)}>
                {t('backup.revert')}
              </Button>
            ),
          })}
        >
          {t('backup.restored', { name: keptAs })}
        </Notice>
      )}
      {listed.isSpaceLow && listed.freeBytes !== null && (
        <Notice tone="due">{t('backup.spaceLow', { free: f.bytes(listed.freeBytes) })}</Notice>
      )}
      <Panel
        title={t('settings.backups')}
        count={f.number(listed.backups.length)}
        sub={t('backup.since', { count: listed.entriesSince })}
        action={
          <Button size="small" isPending={state?.kind === 'making'} onPress={() => void make()}>
            {t(state?.kind === 'making' ? 'backup.making' : 'backup.make')}
          </Button>
        }
        foot={t('backup.where', { folder: listed.folder })}
      >
        {listed.backups.length === 0 ? (
          <EmptyState title={t('backup.none')}>{t('backup.noneExplain')}</EmptyState>
        ) : (
          <BackupsTable backups={listed.backups} onRestore={mayRestore ? setChosen : undefined} />
        )}
      </Panel>
      <p className={styles.explain}>{t('backup.explain', { minutes: listed.everyMinutes })}</p>
      {chosen !== undefined && (
        <RestoreDialog
          backup={chosen}
          onClose={() => setChosen(undefined)}
          onRestored={(name) => {
            setKeptAs(name)
            listAgain()
          }}
        />
      )}
    </div>
  )
}
