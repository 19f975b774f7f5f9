import { useState } from 'react'
import type { Backup } from '../../../core/changes/backup'
import type { Holding, RestorePreview } from '../../../core/changes/backups-questions'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { TextField } from '../../components/text-field'
import { Unknown } from '../../components/unknown'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import { useAnswer } from '../../use-answer'
import styles from './settings.module.css'

type RestoreDialogProps = {
  backup: Backup
  onClose: () => void
  /** Told the name under which the register was kept as it was. */
  onRestored: (keptAs: string) => void
}

/** Shows what a restore would change, and does it when asked. */
export function RestoreDialog({ backup, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useText()
  const f = useFormat()
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const { value: preview, problem } = useAnswer('backups.restorePreview', { id: backup.id })
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const restore = async () => {
    setPending(true)
    const answer = await ask('backups.restore', { id: backup.id, reason })
    setPending(false)
    if (!answer.ok) {
      setFailed(say(answer.problem))
      await refresh()
      return
    }
    onRestored(answer.value.keptAs)
    await refresh()
    onClose()
  }
  const fault = failed ?? (problem && say(problem))
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="wide"
      onClose={onClose}
      title={t('backup.restoreTitle', { when: f.instantYear(backup.madeAt) })}
      actions={
        <>
          <CancelButton autoFocus />
          <Button
            variant="danger"
            isPending={pending}
            isDisabled={preview === undefined}
            onPress={() => void restore()}
          >
            {t(pending ? 'backup.restoring' : 'backup.restore')}
          </Button>
        </>
      }
    >
      <div className={styles.sections}>
        {fault !== undefined && (
          <Notice tone="over" isAlert>
            {fault}
          </Notice>
        )}
        {preview === undefined ? <Skeleton /> : <WhatChanges preview={preview} />}
        <TextField label={t('backup.restoreReason')} isOptional value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}

type Line = { id: string; head: string; show: (holding: Holding) => string | null }

function WhatChanges({ preview }: { preview: RestorePreview }) {
  const { t } = useText()
  const f = useFormat()
  const { inBackup, present, isEarlier, entriesAfter, peopleAfter, knowsUser } = preview
  const lines: readonly Line[] = [
    { id: 'people', head: t('backup.people'), show: ({ people }) => f.number(people) },
    { id: 'stays', head: t('backup.stays'), show: ({ stays }) => f.number(stays) },
    { id: 'held', head: t('backup.held'), show: ({ held }) => f.number(held) },
    { id: 'entries', head: t('backup.entries'), show: ({ entries }) => f.number(entries) },
    {
      id: 'last',
      head: t('backup.lastRecorded'),
      show: ({ lastRecordedAt }) => lastRecordedAt && f.instantYear(lastRecordedAt),
    },
  ]
  const columns: readonly TableColumn<Line>[] = [
    { id: 'what', head: t('backup.restoreWhat'), cell: ({ head }) => head },
    { id: 'now', head: t('backup.now'), isNumber: true, cell: ({ show }) => show(present) ?? <Unknown /> },
    { id: 'then', head: t('backup.then'), isNumber: true, cell: ({ show }) => show(inBackup) ?? <Unknown /> },
  ]
  return (
    <>
      {isEarlier ? (
        <p>{t('backup.restoreLoses', { entries: entriesAfter, people: peopleAfter })}</p>
      ) : (
        <Notice tone="due">{t('backup.restoreOther')}</Notice>
      )}
      <Table label={t('backup.restoreWhat')} columns={columns} rows={lines} rowId={({ id }) => id} />
      <p className={styles.explain}>{t('backup.restoreKept')}</p>
      {!knowsUser && <Notice tone="due">{t('backup.restoreUnknownUser')}</Notice>}
    </>
  )
}
