import type { Backup } from '../../../core/changes/backup'
import { toEpochMs } from '../../../core/dates/instant'
import { useMinute } from '../../clock'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Table, type TableColumn } from '../../components/table'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'

type BackupsTableProps = {
  backups: readonly Backup[]
  onRestore: ((backup: Backup) => void) | undefined
}

/** Backups, newest first. One that nothing vouches for says so, and is not offered. */
export function BackupsTable({ backups, onRestore }: BackupsTableProps) {
  const { t } = useText()
  const f = useFormat()
  const now = toEpochMs(useMinute())
  const columns: readonly TableColumn<Backup>[] = [
    {
      id: 'made',
      head: t('backup.madeAt'),
      cell: ({ madeAt }) => (
        <>
          <span className={text.nowrap}>{f.instantYear(madeAt)}</span>{' '}
          <span className={text.quiet}>
            {t('backup.ago', { elapsed: f.elapsed(Math.max(0, now - toEpochMs(madeAt))) })}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      head: t('backup.state'),
      cell: ({ verifiedAt }) =>
        verifiedAt === null ? (
          <span title={t('backup.notVerifiedMeaning')}>
            <Chip state="cannot-be-computed">{t('backup.notVerified')}</Chip>
          </span>
        ) : (
          <Chip state="met">{t('backup.verified')}</Chip>
        ),
    },
    {
      id: 'reason',
      head: t('backup.reason'),
      cell: ({ reason }) => (reason === null ? <Unknown /> : t(`backup.reason.${reason}`)),
    },
    { id: 'size', head: t('backup.size'), isNumber: true, cell: ({ sizeBytes }) => f.bytes(sizeBytes) },
    {
      id: 'entries',
      head: t('backup.entries'),
      isNumber: true,
      cell: ({ entries }) => (entries === null ? <Unknown /> : f.number(entries)),
    },
  ]
  const restore: TableColumn<Backup> = {
    id: 'restore',
    head: t('backup.restore'),
    cell: (backup) =>
      backup.verifiedAt !== null && (
        <Button
          size="small"
          label={t('backup.restoreLong', { when: f.instantYear(backup.madeAt) })}
          onPress={() => onRestore?.(backup)}
        >
          {t('backup.restore')}
        </Button>
      ),
  }
  return (
    <Table
      label={t('settings.backups')}
      columns={onRestore === undefined ? columns : [...columns, restore]}
      rows={backups}
      rowId={({ id }) => id}
    />
  )
}
