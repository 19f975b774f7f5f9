import { Pencil, Printer } from 'lucide-react'
import type { OutputOf } from '../../../core/contract'
import { placeOfVersionOn } from '../../../core/law/version-on'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useShortcut } from '../../keys'
import { goTo } from '../../routes'
import { useAsOf } from '../../session-store'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import { CitationList } from './citation-list'
import { Crumbs } from './crumbs'
import { Fact, FactsList } from './facts-list'
import styles from './law.module.css'
import { lawHref, lawPlace } from './law-places'
import { useVocabulary } from './law-vocabulary'
import { LineFacts, RuleTitles } from './line-facts'
import { RuleExamples } from './rule-examples'
import { RuleTouches } from './rule-touches'
import { SideBySide, VersionList } from './rule-versions'
import { SureChip, SureMark } from './sure-mark'
import { useToday } from './use-today'
import { VersionFacts } from './version-facts'

/** One rule: what it says, where it stands, how it is counted, its examples run now, and whom it touches. */
export function RulePage({ packId, ruleId }: { packId: string; ruleId: string }) {
  const { t } = useText()
  const say = useProblem()
  const asOf = useAsOf()
  const { value, problem } = useAnswer('law.rule', {
    packId,
    ruleId,
    ...(asOf === undefined ? {} : { asOf }),
  })
  if (value !== undefined) return <Whole shown={value} />
  if (problem === undefined) return <Skeleton lines={10} />
  if (problem.code !== 'not-found')
    return (
      <Notice tone="over" isAlert>
        {say(problem)}
      </Notice>
    )
  return (
    <>
      <PageHead title={t('frame.law')} />
      <EmptyState
        level={2}
        title={t('lawbook.ruleGone')}
        action={<ButtonLink href={lawHref('rules')}>{t('lawbook.backToRules')}</ButtonLink>}
      >
        {t('lawbook.ruleGoneExplain')}
      </EmptyState>
    </>
  )
}

function Whole({ shown }: { shown: OutputOf<'law.rule'> }) {
  const { t, language } = useText()
  const f = useFormat()
  const name = useVocabulary()
  const may = useMay()
  const today = useToday()
  const { rule, pack, shippedRule } = shown
  const version = rule.versions[placeOfVersionOn(rule.versions, today)]
  const mayChange = may('packDrafts.save') && rule.kind !== 'mark'
  useShortcut('edit', () => goTo(lawPlace('edit', pack.id, rule.id)), mayChange)
  if (version === undefined) return null
  const sides = [
    ...(shippedRule?.versions.slice(-1) ?? []).map((one) => ({
      name: t('lawbook.shippedVersion'),
      version: one,
    })),
    ...rule.versions.map((one, place) => ({
      name: t('lawbook.versionNumber', { number: f.number(place + 1) }),
      version: one,
    })),
  ]
  const titleOf = (id: string) => shown.startsAfter.find(({ ruleId }) => ruleId === id)?.title[language] ?? id
  return (
    <RuleTitles value={titleOf}>
      <Crumbs
        steps={[
          { words: t('frame.law'), href: lawHref('packs') },
          { words: pack.title[language], href: lawHref('rules', '', '', `pack=${pack.id}`) },
        ]}
        at={rule.id}
      />
      <PageHead
        title={rule.title[language]}
        actions={
          <>
            <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {t('lawbook.print')}
            </Button>
            {mayChange && (
              <ButtonLink icon={<Pencil aria-hidden="true" />} href={lawHref('edit', pack.id, rule.id)}>
                {t('lawbook.change')}
              </ButtonLink>
            )}
          </>
        }
      >
        <SureMark howSure={version.howSure} />
        {version.standing !== 'in-force' && (
          <span className={styles.mark}>{name('standing', version.standing)}</span>
        )}
      </PageHead>
      <div className={styles.two}>
        <div className={styles.column}>
          <Panel title={t('lawbook.rule')} padded>
            <p className={styles.sentence}>{rule.sentence[language]}</p>
            <FactsList>
              <Fact name={t('lawbook.citation')}>
                <CitationList citations={version.citations} />
              </Fact>
              <Fact name={t('lawbook.force')}>{name('force', rule.force)}</Fact>
              <Fact name={t('lawbook.kind')}>{name('kind', rule.kind)}</Fact>
              <Fact name={t('lawbook.sure')}>
                <SureChip howSure={version.howSure} />
              </Fact>
              <VersionFacts version={version} />
              <Fact name={t('lawbook.versionChosen')}>{t(`lawbook.versionBy.${rule.versionChosenBy}`)}</Fact>
              <Fact name={t('lawbook.dueSoon')}>
                {t('lawbook.dueSoonHours', { hours: f.number(rule.dueSoonHours) })}
              </Fact>
            </FactsList>
            <SureNotice version={version} isPast={version.reviewBy < today} />
          </Panel>
          {version.lines.map((line) => (
            <Panel
              key={line.line}
              title={line.label?.[language] ?? t('lawbook.howCounted')}
              sub={name('role', line.role)}
              padded
            >
              <LineFacts line={line} packId={pack.id} />
            </Panel>
          ))}
          <RuleTouches touches={shown.touches} isActive={shown.isActive} lines={version.lines} />
        </div>
        <aside className={styles.column}>
          <RuleExamples examples={shown.examples} />
          <VersionList versions={rule.versions} />
        </aside>
      </div>
      {sides.length > 1 && (
        <div className={styles.below}>
          <SideBySide sides={sides} packId={pack.id} />
        </div>
      )}
    </RuleTitles>
  )
}

type Checked = OutputOf<'law.rule'>['rule']['versions'][number]

function SureNotice({ version, isPast }: { version: Checked; isPast: boolean }) {
  const { t, rich } = useText()
  const f = useFormat()
  const { howSure, textCheckedOn, reviewBy } = version
  const checked = t(isPast ? 'lawbook.overdueCheck' : 'lawbook.checkedOn', {
    checked: f.dayYear(textCheckedOn),
    again: f.dayYear(reviewBy),
  })
  if (howSure !== 'reported' && howSure !== 'not-confirmed')
    return isPast ? (
      <div className={styles.notice}>
        <Notice tone="due">{checked}</Notice>
      </div>
    ) : (
      <p className={styles.checked}>{checked}</p>
    )
  return (
    <div className={styles.notice}>
      <Notice tone={isPast ? 'due' : 'info'}>
        {rich(howSure === 'reported' ? 'lawbook.reportedNotice' : 'lawbook.notConfirmedNotice')}{' '}
        <span className={styles.quiet}>{checked}</span>
      </Notice>
    </div>
  )
}
