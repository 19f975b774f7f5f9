import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import type { Instant } from '../../../core/dates/instant'
import { fullName } from '../../../core/people/person'
import type { PersonFile } from '../../../core/people/person-file'
import { ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Skeleton } from '../../components/skeleton'
import { type Tab, Tabs } from '../../components/tabs'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { OnlyFor } from '../../only-for'
import { hrefTo, useRoute } from '../../routes'
import { AdmitPage } from './admit-page'
import { History } from './history'
import { IdentityStrip } from './identity-strip'
import { shownLines } from './limit-groups'
import { Limits } from './limits'
import { Overview } from './overview'
import styles from './person-screen.module.css'
import { PrintPage } from './print-page'
import { Protection } from './protection'
import { Timeline } from './timeline'
import { useFindings } from './use-findings'
import { usePersonFile } from './use-person-file'

const tabs = {
  overview: Overview,
  timeline: Timeline,
  limits: Limits,
  protection: Protection,
  history: History,
} as const

type TabId = keyof typeof tabs
const isTab = (id: string): id is TabId => Object.hasOwn(tabs, id)

function PersonFilePage({ file, tab }: { file: PersonFile; tab: TabId }) {
  const { t } = useText()
  const format = useFormat()
  const name = fullName(file.facts)
  useEffect(() => {
    document.title = `${name} - Habeas`
  }, [name])
  const findings = useFindings(file.id)?.findings
  const over = shownLines(findings?.lines ?? []).filter(
    ({ isAlarm, isHouse, finding }) => isAlarm && !isHouse && finding.kind !== 'cannot-be-computed',
  ).length
  const flags = file.flags.length + file.groups.reduce((sum, { count }) => sum + count, 0)
  const counts: Partial<Record<TabId, Pick<Tab, 'count' | 'countWords' | 'isOver'>>> = {
    limits:
      over > 0
        ? { count: format.number(over), countWords: t('limits.tabCount', { count: over }), isOver: true }
        : {},
    protection: { count: format.number(flags) },
  }
  const Part = tabs[tab]
  return (
    <>
      <div className={styles.head}>
        <IdentityStrip file={file} findings={findings} />
        <div className={styles.tabs}>
          <Tabs
            label={t('person.record')}
            current={tab}
            tabs={(Object.keys(tabs) as TabId[]).map((id) => ({
              id,
              words: t(`person.tab.${id}`),
              href: hrefTo({ screen: 'person', id: file.id, tab: id }),
              ...counts[id],
            }))}
          />
          <ButtonLink
            size="small"
            variant="link"
            href={hrefTo({ screen: 'person', id: file.id, tab: 'print' })}
            icon={<Printer aria-hidden="true" />}
          >
            {t('print.view')}
          </ButtonLink>
        </div>
      </div>
      <div className={styles.part}>
        <Part file={file} />
      </div>
    </>
  )
}

function OnePerson({ id, tab, known }: { id: string; tab: TabId | 'print'; known: Instant | undefined }) {
  const { t } = useText()
  const say = useProblem()
  const format = useFormat()
  const loaded = usePersonFile(id, known)
  if (loaded === undefined) return <Skeleton lines={8} />
  if (loaded.file === undefined)
    return (
      <EmptyState
        level={1}
        title={t('person.notFound')}
        action={
          <ButtonLink href={hrefTo({ screen: 'register', query: '' })}>{t('frame.register')}</ButtonLink>
        }
      >
        {known !== undefined && loaded.problem?.code === 'not-found'
          ? t('print.notKnownThen', { when: format.instantYear(known) })
          : loaded.problem && say(loaded.problem)}
      </EmptyState>
    )
  return tab === 'print' ? <PrintPage file={loaded.file} /> : <PersonFilePage file={loaded.file} tab={tab} />
}

/** One person's file; `#/person/new` admits someone. */
export function PersonScreen() {
  const route = useRoute()
  if (route.screen !== 'person') return null
  if (route.id === 'new')
    return (
      <OnlyFor question="people.admit">
        <AdmitPage />
      </OnlyFor>
    )
  return (
    <OnePerson
      key={route.id}
      id={route.id}
      tab={isTab(route.tab) || route.tab === 'print' ? route.tab : 'overview'}
      // What cannot be read as an instant is refused, or what is known now would be printed in its place.
      known={route.tab === 'print' ? (route.known as Instant | undefined) : undefined}
    />
  )
}
