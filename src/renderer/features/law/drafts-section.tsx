import type { PackDraft } from '../../../core/law/pack-drafts-questions'
import { Chip } from '../../components/chip'
import { EmptyState } from '../../components/empty-state'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import styles from './law.module.css'
import { lawHref } from './law-places'

/** How far a change is: drafted, proposed, approved by a second person, published. */
export function DraftChip({ draft }: { draft: PackDraft }) {
  const { t } = useText()
  if (draft.state === 'published') return <Chip state="met">{t('lawbook.draft.published')}</Chip>
  if (draft.approvedAt !== null) return <Chip state="running">{t('lawbook.draft.approved')}</Chip>
  if (draft.state === 'proposed') return <Chip state="due-soon">{t('lawbook.draft.proposed')}</Chip>
  return <Chip state="not-applicable">{t('lawbook.draft.draft')}</Chip>
}

/** Every change of the rules of this facility, the open ones first. */
export function DraftsSection() {
  const { t, language } = useText()
  const f = useFormat()
  const { value: drafts } = useAnswer('packDrafts.list', {})
  const { value: packs } = useAnswer('law.packs', {})
  if (drafts === undefined) return <Skeleton />
  const titleOf = (packId: string) => packs?.packs.find(({ id }) => id === packId)?.title[language] ?? packId
  const columns: readonly TableColumn<PackDraft>[] = [
    {
      id: 'note',
      head: t('lawbook.draft.change'),
      cell: ({ id, note }) => (
        <a className={text.medium} href={lawHref('drafts', id)}>
          {note}
        </a>
      ),
    },
    { id: 'pack', head: t('lawbook.pack'), cell: ({ packId }) => titleOf(packId) },
    { id: 'rules', head: t('lawbook.rules'), isNumber: true, cell: ({ rules }) => f.number(rules) },
    { id: 'from', head: t('lawbook.draft.counts'), cell: ({ fromOn }) => f.dayYear(fromOn) },
    {
      id: 'who',
      head: t('lawbook.draft.by'),
      cell: ({ draftedBy }) => f.list(draftedBy.map(({ name }) => name)),
    },
    { id: 'state', head: t('lawbook.state'), cell: (draft) => <DraftChip draft={draft} /> },
  ]
  const inOrder = [...drafts].sort(
    (a, b) =>
      Number(a.state === 'published') - Number(b.state === 'published') ||
      (a.draftedAt < b.draftedAt ? 1 : -1),
  )
  return (
    <div className={styles.page}>
      <p className={styles.explain}>{t('lawbook.draft.explain')}</p>
      <Panel title={t('lawbook.drafts')} count={f.number(drafts.length)}>
        {drafts.length === 0 ? (
          <EmptyState title={t('lawbook.draft.none')}>{t('lawbook.draft.noneExplain')}</EmptyState>
        ) : (
          <Table label={t('lawbook.drafts')} columns={columns} rows={inOrder} rowId={({ id }) => id} />
        )}
      </Panel>
    </div>
  )
}
