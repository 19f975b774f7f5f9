import { useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import type { Instant } from '../../../core/dates/instant'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import { AddRuleDialog } from './add-rule-dialog'
import { Crumbs } from './crumbs'
import { DiscardDialog } from './discard-dialog'
import { DraftChip } from './drafts-section'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { PreviewPanel } from './preview-panel'
import { RuleChange } from './rule-change'

type Draft = OutputOf<'packDrafts.get'>

/** One change of the rules: what it says, whose dates it moves, who did what to it, and the next step. */
export function DraftPage({ id }: { id: string }) {
  const { t } = useText()
  const { value, problem } = useAnswer('packDrafts.get', { id })
  if (problem !== undefined)
    return (
      <>
        <PageHead title={t('frame.law')} />
        <EmptyState
          level={2}
          title={t('lawbook.draft.gone')}
          action={<ButtonLink href={lawHref('drafts')}>{t('lawbook.draft.toList')}</ButtonLink>}
        >
          {t('lawbook.draft.goneExplain')}
        </EmptyState>
      </>
    )
  return value === undefined ? <Skeleton lines={8} /> : <Whole draft={value} />
}

function Whole({ draft }: { draft: Draft }) {
  const { t, language } = useText()
  const may = useMay()
  const f = useFormat()
  const { contents } = draft
  return (
    <>
      <Crumbs
        steps={[
          { words: t('frame.law'), href: lawHref('packs') },
          { words: t('lawbook.drafts'), href: lawHref('drafts') },
        ]}
        at={contents.title[language]}
      />
      <PageHead title={draft.note} actions={<Actions draft={draft} />}>
        <DraftChip draft={draft} />
      </PageHead>
      <div className={styles.two}>
        <div className={styles.column}>
          {contents.rules.map((rule) => (
            <RuleChange
              key={rule.id}
              packId={draft.packId}
              rule={rule}
              isPublished={draft.state === 'published'}
              {...(draft.state !== 'published' &&
                may('packDrafts.save') && {
                  editHref: lawHref('edit', draft.packId, rule.id, `draft=${draft.id}`),
                })}
            />
          ))}
          {draft.state !== 'published' && <PreviewPanel draft={{ id: draft.id }} fromOn={draft.fromOn} />}
        </div>
        <aside className={styles.column}>
          <Panel title={t('lawbook.draft.steps')}>
            <ol className={styles.steps}>
              <Step
                words={t('lawbook.draft.drafted')}
                names={f.list(draft.draftedBy.map(({ name }) => name))}
                at={draft.draftedAt}
              />
              <Step
                words={t('lawbook.draft.proposed')}
                names={draft.proposedBy?.name}
                at={draft.proposedAt}
              />
              <Step
                words={t('lawbook.draft.approved')}
                names={draft.approvedBy?.name}
                at={draft.approvedAt}
              />
              <Step
                words={t('lawbook.draft.published')}
                names={draft.publishedBy?.name}
                at={draft.publishedAt}
              />
            </ol>
            <p className={styles.inside}>{t('lawbook.draft.countsFrom', { day: f.dayYear(draft.fromOn) })}</p>
          </Panel>
        </aside>
      </div>
    </>
  )
}

function Step({ words, names, at }: { words: string; names: string | undefined; at: Instant | null }) {
  const { t } = useText()
  const f = useFormat()
  return (
    <li>
      <b>{words}</b>
      {at === null ? (
        <span className={text.quiet}>{t('lawbook.draft.notYet')}</span>
      ) : (
        <span>
          {names} <span className={text.quiet}>{f.instantYear(at)}</span>
        </span>
      )}
    </li>
  )
}

const steps = {
  'packDrafts.propose': 'lawbook.draft.doneProposed',
  'packDrafts.approve': 'lawbook.draft.doneApproved',
  'packDrafts.publish': 'lawbook.draft.donePublished',
} as const

function Actions({ draft }: { draft: Draft }) {
  const { t } = useText()
  const say = useProblem()
  const may = useMay()
  const [failed, setFailed] = useState<string>()
  const [discarding, setDiscarding] = useState(false)
  const [adding, setAdding] = useState(false)
  const { id, state, approvedAt, packId, contents } = draft
  if (state === 'published') return null
  const step = async (question: keyof typeof steps) => {
    const answer = await ask(question, { id })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (answer.ok) await afterSaving(t(steps[question]))
  }
  return (
    <>
      {failed !== undefined && (
        <Notice tone="over" isAlert>
          {failed}
        </Notice>
      )}
      {may('packDrafts.discard') && (
        <Button variant="quiet" onPress={() => setDiscarding(true)}>
          {t('lawbook.draft.discard')}
        </Button>
      )}
      {may('packDrafts.save') && (
        <Button onPress={() => setAdding(true)}>{t('lawbook.draft.addRule')}</Button>
      )}
      {adding && (
        <AddRuleDialog draftId={id} packId={packId} contents={contents} onClose={() => setAdding(false)} />
      )}
      {state === 'draft' && may('packDrafts.propose') && (
        <Button variant="primary" onPress={() => void step('packDrafts.propose')}>
          {t('lawbook.draft.propose')}
        </Button>
      )}
      {state === 'proposed' &&
        approvedAt === null &&
        (draft.mayApprove && may('packDrafts.approve') ? (
          <Button variant="primary" onPress={() => void step('packDrafts.approve')}>
            {t('lawbook.draft.approve')}
          </Button>
        ) : (
          <span className={text.second}>{t('lawbook.draft.waitsForSecond')}</span>
        ))}
      {approvedAt !== null &&
        (may('packDrafts.publish') ? (
          <Button variant="primary" onPress={() => void step('packDrafts.publish')}>
            {t('lawbook.draft.publish')}
          </Button>
        ) : (
          <span className={text.second}>{t('lawbook.draft.waitsForAdministrator')}</span>
        ))}
      {discarding && <DiscardDialog id={id} onClose={() => setDiscarding(false)} />}
    </>
  )
}
