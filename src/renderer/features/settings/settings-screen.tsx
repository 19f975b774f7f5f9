import type { ComponentType } from 'react'
import type { Role } from '../../../core/access/roles'
import { PageHead } from '../../components/page-head'
import { Tabs } from '../../components/tabs'
import type { MessageKey } from '../../i18n/catalogues'
import { useText } from '../../i18n/text'
import { hrefTo, useRoute } from '../../routes'
import { useSession } from '../../session-store'
import { BackupsSection } from './backups-section'
import { ChangeLogSection } from './change-log-section'
import { FacilitySection } from './facility-section'
import { FactsSection } from './facts-section'
import { MySection } from './my-section'
import { UnitsSection } from './units-section'
import { UsersSection } from './users-section'

type Section = {
  id: string
  words: MessageKey
  Section: ComponentType
  /** Whose navigation shows it; the host decides by itself who may ask. */
  roles?: readonly Role[]
}

const sections: readonly Section[] = [
  { id: 'facility', words: 'settings.facility', Section: FacilitySection },
  { id: 'facts', words: 'settings.facts', Section: FactsSection },
  { id: 'units', words: 'settings.units', Section: UnitsSection },
  { id: 'users', words: 'settings.users', Section: UsersSection, roles: ['administrator', 'monitor'] },
  {
    id: 'backups',
    words: 'settings.backups',
    Section: BackupsSection,
    roles: ['administrator', 'monitor'],
  },
  {
    id: 'change-log',
    words: 'settings.changeLog',
    Section: ChangeLogSection,
    roles: ['administrator', 'monitor'],
  },
  { id: 'my', words: 'settings.my', Section: MySection },
]

/** The settings of the register: one section at a time, each with its own address. */
export function SettingsScreen() {
  const { t } = useText()
  const route = useRoute()
  const role = useSession((all) => all.session?.user?.role)
  const shown = sections.filter(
    ({ roles }) => roles === undefined || (role !== undefined && roles.includes(role)),
  )
  const wanted = route.screen === 'settings' ? route.section : 'facility'
  const current = shown.find(({ id }) => id === wanted) ?? shown[0]
  if (current === undefined) return null
  return (
    <>
      <PageHead title={t('frame.settings')} />
      <Tabs
        label={t('settings.sections')}
        current={current.id}
        tabs={shown.map(({ id, words }) => ({
          id,
          words: t(words),
          href: hrefTo({ screen: 'settings', section: id }),
        }))}
      />
      <current.Section />
    </>
  )
}
