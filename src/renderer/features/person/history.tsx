import { Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { mayRestore } from '../../../core/access/may-restore'
import type { Action, FieldChange } from '../../../core/changes/changes-questions'
import type { OutputOf } from '../../../core/contract'
import type { PersonFile } from '../../../core/people/person-file'
import type { Problem } from '../../../core/result'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { cx } from '../../components/class-names'
import { Restricted } from '../../components/flag'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Table, type TableColumn } from '../../components/table'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useLastChange, useSession } from '../../session-store'
import text from '../../styles/text.module.css'
import { type ChangeRow, changeRows } from './change-rows'
import { useChangedValue } from './changed-value'
import overview from './overview.module.css'
import { fieldWords, kindWords } from './person-words'
import styles from './protection.module.css'
import { RestoreValueDialog } from './restore-value-dialog'
import { useUnitChoices } from './stay-dialogs'
import { useMay } from './use-may'

type Looks = OutputOf<'looks.ofPerson'>
type Loaded = {
  changes: readonly FieldChange[]
  more: boolean
  looks: Looks | null
  last: Action | null
  problem?: Problem
}

function useHistory(personId: string): Loaded | undefined {
  const lastChange = useLastChange()
  const role = useSession((all) => all.session?.user?.role)
  const [loaded, setLoaded] = useState<Loaded>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change asks again
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const changes = await ask('changes.ofPerson', { personId }, { quiet: true })
      const looks =
        role === 'administrator' || role === 'monitor'
          ? await ask('looks.ofPerson', { id: personId }, { quiet: true })
          : null
      const last =
        role === 'monitor' || role === 'lawyer' ? null : await ask('actions.last', {}, { quiet: true })
      if (!isCurrent) return
      setLoaded({
        changes: changes.ok ? changes.value.changes : [],
        more: changes.ok && changes.value.more,
        looks: looks?.ok ? looks.value : null,
        last: last?.ok ? last.value : null,
        ...(!changes.ok && { problem: changes.problem }),
      })
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [personId, lastChange, role])
  return loaded
}

/** What made a whole register or took in a list is not taken back from one person's file. */
const smallAction = 4

const isOfThisFile = ({ actionId, undone, entries }: Action, changes: readonly FieldChange[]): boolean =>
  !undone && entries <= smallAction && changes.some((change) => change.actionId === actionId)

type FieldsProps = {
  fields: readonly FieldChange[]
  side: 'before' | 'after'
  shown: (change: FieldChange, value: unknown) => ReactNode
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** The facts of a thing that was written whole, one after the other; empty ones are left out. */
function Fields({ fields, side, shown }: FieldsProps) {
  const words = useText()
  return (
    <dl className={styles.fields}>
      {fields
        .filter(({ [side]: value, field }) => isSaid(value) && !(field === 'enteredInError' && value === 0))
        .reverse()
        .map((change) => (
          <div key={change.field}>
            <dt>{fieldWords(words, change)}</dt>
            <dd>{shown(change, change[side])}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Every change of every field of this file, who looked at what is protected, and the way back. */
export function History({ file }: { file: PersonFile }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const say = useProblem()
  const may = useMay()
  const role = useSession((all) => all.session?.user?.role)
  const loaded = useHistory(file.id)
  const [restoring, setRestoring] = useState<FieldChange>()
  const [refused, setRefused] = useState<Problem>()
  const units = useUnitChoices()
  const shown = useChangedValue((id) => units.find((unit) => unit.id === id)?.words ?? id)
  const undo = async (actionId: string) => {
    const answer = await ask('actions.undo', { actionId })
    setRefused(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    announce(t('frame.undone', { count: answer.value.entries }))
    await useSession.getState().refresh()
  }
  if (loaded === undefined) return null
  const rows = changeRows(loaded.changes)
  // One event among twenty is known by its kind.
  const kindOf = ({ entity, entityId }: FieldChange): ReactNode => {
    const kind = loaded.changes.find((one) => one.entityId === entityId && one.field === 'kind')
    return entity === 'person' || kind === undefined ? undefined : shown(kind, kind.after ?? kind.before)
  }
  const columns: TableColumn<ChangeRow>[] = [
    {
      id: 'when',
      head: t('person.whenRecorded'),
      cell: ({ change }) => (
        <span className={cx(text.nowrap, overview.cell)}>
          {format.instantYear(change.recordedAt)}
          <span className={text.below}>{change.userName}</span>
        </span>
      ),
    },
    {
      id: 'field',
      head: t('person.field'),
      cell: ({ kind, change }) =>
        kind === 'field' ? (
          <>
            <span className={text.medium}>{fieldWords(words, change)}</span>{' '}
            {change.entity !== 'person' && (
              <span className={text.quiet}>
                {kindWords(words, 'entity', change.entity)}
                {change.field !== 'kind' && kindOf(change) !== undefined && <>: {kindOf(change)}</>}
              </span>
            )}
          </>
        ) : (
          <span className={cx(text.medium, text.nowrap)}>
            {t(kind === 'added' ? 'person.addedThing' : 'person.removedThing', {
              what: kindWords(words, 'entity', change.entity),
            })}
          </span>
        ),
    },
    {
      id: 'before',
      head: t('person.before'),
      cell: (row) =>
        row.change.restricted !== null ? (
          <Restricted />
        ) : row.kind === 'field' ? (
          shown(row.change, row.change.before)
        ) : row.kind === 'removed' ? (
          <Fields fields={row.fields} side="before" shown={shown} />
        ) : (
          '–'
        ),
    },
    {
      id: 'after',
      head: t('person.after'),
      cell: (row) =>
        row.change.restricted !== null ? (
          <Restricted />
        ) : row.kind === 'field' ? (
          shown(row.change, row.change.after)
        ) : row.kind === 'added' ? (
          <Fields fields={row.fields} side="after" shown={shown} />
        ) : (
          '–'
        ),
    },
    { id: 'reason', head: t('person.reason'), cell: ({ change }) => change.reason || '–' },
  ]
  const isRestorable = ({ kind, change }: ChangeRow) =>
    kind === 'field' &&
    change.canRestore &&
    change.restricted === null &&
    role !== undefined &&
    mayRestore(role, change.entity)
  if (may('changes.restoreValue') && rows.some(isRestorable))
    columns.push({
      id: 'actions',
      head: t('person.actions'),
      isNumber: true,
      cell: (row) =>
        isRestorable(row) ? (
          <Button
            size="small"
            variant="quiet"
            label={t('person.restoreNamed', { field: fieldWords(words, row.change) })}
            onPress={() => setRestoring(row.change)}
          >
            {t('person.restore')}
          </Button>
        ) : null,
    })
  return (
    <div className={styles.history}>
      {refused !== undefined && (
        <Notice tone="over" isAlert>
          {say(refused)}
        </Notice>
      )}
      {loaded.problem !== undefined && <Notice tone="over">{say(loaded.problem)}</Notice>}
      <Panel
        title={t('person.changes')}
        count={format.number(rows.length)}
        sub={loaded.more ? t('person.moreChanges') : t('person.newestFirst')}
        action={
          loaded.last !== null &&
          isOfThisFile(loaded.last, loaded.changes) &&
          may('actions.undo') && (
            <Button
              size="small"
              icon={<Undo2 aria-hidden="true" />}
              onPress={() => void undo(loaded.last?.actionId ?? '')}
            >
              {t('frame.undoLast')}
            </Button>
          )
        }
      >
        <Table label={t('person.changes')} columns={columns} rows={rows} rowId={({ id }) => id} />
      </Panel>
      {loaded.looks !== null && (
        <Panel
          title={t('person.looks')}
          count={format.number(loaded.looks.length)}
          padded={loaded.looks.length === 0}
        >
          {loaded.looks.length === 0 ? (
            <p className={text.quiet}>{t('person.noLooks')}</p>
          ) : (
            <Table
              label={t('person.looks')}
              columns={[
                {
                  id: 'when',
                  head: t('person.when'),
                  width: '200px',
                  cell: ({ lookedAt }) => format.instantYear(lookedAt),
                },
                { id: 'who', head: t('person.byWhom'), cell: ({ userName }) => userName },
                { id: 'group', head: t('person.what'), cell: ({ group }) => t(`person.group.${group}`) },
              ]}
              rows={loaded.looks}
              rowId={({ seq }) => String(seq)}
            />
          )}
        </Panel>
      )}
      {restoring !== undefined && (
        <RestoreValueDialog
          change={restoring}
          kind={kindOf(restoring)}
          value={shown(restoring, restoring.before)}
          onClose={() => setRestoring(undefined)}
        />
      )}
    </div>
  )
}
