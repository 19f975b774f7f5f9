import { CalendarDays, Import, type LucideIcon, Menu, Scale, Settings2, User } from 'lucide-react'
import type { QuestionName } from '../../core/contract'
import { cx } from '../components/class-names'
import { BrandMark } from '../components/state-icon'
import type { MessageKey } from '../i18n/catalogues'
import { useText } from '../i18n/text'
import { useFormat } from '../i18n/use-format'
import { hrefTo, type Route, type ScreenName, useRoute } from '../routes'
import { useSession } from '../session-store'
import text from '../styles/text.module.css'
import { useMayWrite } from '../use-may-write'
import { type Counts, useCounts } from './counts'
import styles from './navigation.module.css'

type Section = {
  words: MessageKey
  icon: LucideIcon
  to: Route
  /** The screens that belong to it. */
  holds: readonly ScreenName[]
  isUnder?: boolean
  /** The question without which it is of no use to the reader. */
  needs?: QuestionName
}

// Only what exists is shown: a section appears here on the day its screens do.
const sections: readonly Section[] = [
  { words: 'frame.today', icon: CalendarDays, to: { screen: 'today' }, holds: ['today'] },
  {
    words: 'frame.register',
    icon: Menu,
    to: { screen: 'register', query: '' },
    holds: ['register', 'person'],
  },
  {
    words: 'frame.import',
    icon: Import,
    to: { screen: 'import' },
    holds: ['import'],
    isUnder: true,
    needs: 'imports.start',
  },
  {
    words: 'frame.law',
    icon: Scale,
    to: { screen: 'law', section: 'packs', first: '', second: '', query: '' },
    holds: ['law'],
  },
  {
    words: 'frame.settings',
    icon: Settings2,
    to: { screen: 'settings', section: 'facility' },
    holds: ['settings'],
  },
]

function NavCount({ screen, counts }: { screen: ScreenName; counts: Counts | undefined }) {
  const { t } = useText()
  const format = useFormat()
  const isToday = screen === 'today'
  const count = isToday ? counts?.passed : screen === 'register' ? counts?.held : undefined
  if (count === undefined) return null
  return (
    <span className={cx(styles.count, isToday && count > 0 && styles.over)}>
      <span aria-hidden="true">{format.number(count)}</span>
      <span className={text.onlyHeard}>
        {t(isToday ? 'frame.countPassed' : 'frame.countHeld', { count })}
      </span>
    </span>
  )
}

function UserBlock() {
  const { t } = useText()
  const user = useSession((all) => all.session?.user)
  if (user === null || user === undefined) return null
  return (
    <div className={styles.user} title={user.name}>
      <User aria-hidden="true" />
      <div className={styles.words}>
        <b>
          <bdi>{user.name}</bdi>
        </b>
        {t(`role.${user.role}`)}
      </div>
    </div>
  )
}

/** The sections of the program, with what waits in each, and who is at work. */
export function Navigation() {
  const { t } = useText()
  const { screen } = useRoute()
  const counts = useCounts()
  const may = useMayWrite()
  const shown = sections.filter(({ needs }) => needs === undefined || may(needs))
  return (
    <nav className={styles.nav} aria-label={t('frame.main')}>
      <div className={styles.brand}>
        <BrandMark className={styles.mark} />
        <span className={styles.words}>Habeas</span>
      </div>
      <ul className={styles.list}>
        {shown.map((section) => (
          <li key={section.words}>
            <a
              href={hrefTo(section.to)}
              title={t(section.words)}
              aria-current={section.holds.includes(screen) ? 'page' : undefined}
              className={cx(styles.link, section.isUnder === true && styles.under)}
            >
              <section.icon aria-hidden="true" />
              <span className={styles.words}>{t(section.words)}</span>
              <NavCount screen={section.to.screen} counts={counts} />
            </a>
          </li>
        ))}
      </ul>
      <UserBlock />
    </nav>
  )
}
