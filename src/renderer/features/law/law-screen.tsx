import type { ComponentType, ReactNode } from 'react'
import type { QuestionName } from '../../../core/contract'
import { PageHead } from '../../components/page-head'
import { Tabs } from '../../components/tabs'
import type { MessageKey } from '../../i18n/catalogues'
import { useText } from '../../i18n/text'
import { OnlyFor } from '../../only-for'
import { useRoute } from '../../routes'
import { useMay } from '../../use-may'
import { AlarmsSection } from './alarms-section'
import { CalendarPage } from './calendar-page'
import { CalendarsSection } from './calendars-section'
import { DraftPage } from './draft-page'
import { DraftsSection } from './drafts-section'
import { EditPage } from './edit-page'
import { ImportPage } from './import-page'
import { lawHref } from './law-places'
import { PacksSection } from './packs-section'
import { RulePage } from './rule-page'
import { RulesSection } from './rules-section'

type Section = { id: string; words: MessageKey; Section: ComponentType; needs?: QuestionName }

const sections: readonly Section[] = [
  { id: 'packs', words: 'lawbook.packs', Section: PacksSection },
  { id: 'rules', words: 'lawbook.rules', Section: RulesSection },
  { id: 'drafts', words: 'lawbook.drafts', Section: DraftsSection, needs: 'packDrafts.list' },
  { id: 'calendars', words: 'lawbook.calendars', Section: CalendarsSection },
  { id: 'alarms', words: 'lawbook.alarms', Section: AlarmsSection },
]

/** The law that counts here: its packs and rules, changes to them, calendars and house alarms. */
export function LawScreen() {
  const route = useRoute()
  if (route.screen !== 'law') return null
  const { section, first, second } = route
  const page = pageOf(section, first, second)
  return page ?? <Lists wanted={section} />
}

/** A page of one thing; `undefined` where the address is one of a list. */
const pageOf = (section: string, first: string, second: string): ReactNode => {
  if (section === 'rule' && second !== '')
    return <RulePage key={`${first} ${second}`} packId={first} ruleId={second} />
  if (section === 'edit' && second !== '')
    return (
      <OnlyFor question="packDrafts.save">
        <EditPage key={`${first} ${second}`} packId={first} ruleId={second} />
      </OnlyFor>
    )
  if (section === 'drafts' && first !== '')
    return (
      <OnlyFor question="packDrafts.get">
        <DraftPage key={first} id={first} />
      </OnlyFor>
    )
  if (section === 'calendars' && first !== '') return <CalendarPage key={first} id={first} />
  if (section === 'import')
    return (
      <OnlyFor question="packs.import">
        <ImportPage />
      </OnlyFor>
    )
  return undefined
}

function Lists({ wanted }: { wanted: string }) {
  const { t } = useText()
  const may = useMay()
  const shown = sections.filter(({ needs }) => needs === undefined || may(needs))
  const current = shown.find(({ id }) => id === wanted) ?? shown[0]
  if (current === undefined) return null
  return (
    <>
      <PageHead title={t('frame.law')} />
      <Tabs
        label={t('lawbook.sections')}
        current={current.id}
        tabs={shown.map(({ id, words }) => ({ id, words: t(words), href: lawHref(id) }))}
      />
      <current.Section />
    </>
  )
}
