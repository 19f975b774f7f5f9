import { useState } from 'react'
import type { Action } from '../../../core/changes/changes-questions'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Chip } from '../../components/chip'
import { Dialog } from '../../components/dialog'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { commandWords, isUndoable } from './command-words'
import styles from './settings.module.css'
import { useMayChange } from './use-may-change'

const pageSize = 50

/** The actions, newest first; more are fetched when they are asked for. */
export function ActionsPanel() {
  const words = useText()
  const { t } = words
  const f = useFormat()
  const mayUndo = useMayChange()
  const [pages, setPages] = useState(1)
  const { value: actions } = useAnswer('actions.list', { limit: Math.min(500, pages * pageSize) })
  const [chosen, setChosen] = useState<Action>()
  if (actions === undefined) return <Skeleton />
  const columns: readonly TableColumn<Action>[] = [
    {
      id: 'when',
      head: t('log.when'),
      cell: ({ recordedAt }) => <span className={text.nowrap}>{f.instantYear(recordedAt)}</span>,
    },
    { id: 'who', head: t('log.who'), cell: ({ userName }) => userName },
    { id: 'what', head: t('log.what'), cell: ({ command }) => commandWords(words, command) },
    { id: 'entries', head: t('log.entries'), isNumber: true, cell: ({ entries }) => f.number(entries) },
    {
      id: 'undo',
      head: t('log.undo'),
      cell: (action) => {
        if (action.undone) return <Chip state="not-applicable">{t('log.wasUndone')}</Chip>
        if (!mayUndo || !isUndoable(action.command)) return null
        const values = { what: commandWords(words, action.command), when: f.instantYear(action.recordedAt) }
        return (
          <Button size="small" label={t('log.undoLong', values)} onPress={() => setChosen(action)}>
            {t('log.undo')}
          </Button>
        )
      },
    },
  ]
  const hasMore = actions.length === pages * pageSize && actions.length < 500
  return (
    <>
      <Panel
        title={t('frame.actions')}
        {...(hasMore && {
          foot: (
            <Button size="small" onPress={() => setPages(pages + 1)}>
              {t('log.more')}
            </Button>
          ),
        })}
      >
        {actions.length === 0 ? (
          <EmptyState title={t('log.none')}>{t('log.noneExplain')}</EmptyState>
        ) : (
          <Table
            label={t('frame.actions')}
            columns={columns}
            rows={actions}
            rowId={({ actionId }) => actionId}
          />
        )}
      </Panel>
      {chosen && <UndoDialog action={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

function UndoDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const words = useText()
  const { t } = words
  const f = useFormat()
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const undo = async () => {
    setPending(true)
    const answer = await ask('actions.undo', { actionId: action.actionId })
    setPending(false)
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    announce(t('frame.undone', { count: answer.value.entries }))
    await refresh()
    onClose()
  }
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t('log.undoTitle')}
      actions={
        <>
          <CancelButton autoFocus />
          <Button variant="danger" isPending={pending} onPress={() => void undo()}>
            {t('log.undo')}
          </Button>
        </>
      }
    >
      <div className={styles.results}>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <p className={text.medium}>
          {commandWords(words, action.command)}, {f.instantYear(action.recordedAt)}, {action.userName}
        </p>
        <p>{t('log.undoExplain')}</p>
      </div>
    </Dialog>
  )
}
