import { useState } from 'react'
import type { MissingRecordsNotice } from '../../../core/changes/changes-questions'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import { useAnswer } from '../../use-answer'
import styles from './settings.module.css'
import { useMayChange } from './use-may-change'

/** Says which records are missing and where they may be, until an administrator has acknowledged it. */
export function MissingRecords() {
  const { t } = useText()
  const f = useFormat()
  const mayAcknowledge = useMayChange()
  const { value: missing, again } = useAnswer('changelog.missing', {})
  const [isAsking, setIsAsking] = useState(false)
  if (!missing) return null
  const { newestBackup } = missing
  return (
    <>
      <Notice
        tone="over"
        {...(mayAcknowledge && {
          action: (
            <Button size="small" onPress={() => setIsAsking(true)}>
              {t('missing.acknowledge')}
            </Button>
          ),
        })}
      >
        <b>{t('missing.title')}</b>
        <p>
          <WhatIsMissing missing={missing} />
        </p>
        <p>
          {newestBackup === null
            ? t('missing.noBackup')
            : t('missing.backup', { when: f.instantYear(newestBackup.madeAt) })}
        </p>
        <p>{t('missing.readOnly')}</p>
      </Notice>
      {isAsking && <AcknowledgeDialog onClose={() => setIsAsking(false)} onDone={again} />}
    </>
  )
}

function WhatIsMissing({ missing }: { missing: MissingRecordsNotice }) {
  const { t } = useText()
  const f = useFormat()
  const noted = f.instantYear(missing.notedAt)
  const count = missing.notedSeq
  if (missing.kind === 'different') return t('missing.different', { noted })
  if (missing.lastRecordedAt === null) return t('missing.afterNothing', { count, noted })
  return t('missing.after', { when: f.instantYear(missing.lastRecordedAt), count, noted })
}

function AcknowledgeDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useText()
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<string>()
  const acknowledge = async () => {
    const answer = await ask('changelog.acknowledgeMissing', { reason })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    await refresh()
    onDone()
    onClose()
  }
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t('missing.acknowledge')}
      actions={
        <>
          <CancelButton />
          <Button variant="danger" onPress={() => void acknowledge()}>
            {t('missing.acknowledge')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('missing.acknowledgeExplain')}</p>
        <TextField
          label={t('backup.restoreReason')}
          value={reason}
          onChange={setReason}
          error={failed}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
