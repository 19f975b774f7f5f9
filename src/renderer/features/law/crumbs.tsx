import { ChevronRight } from 'lucide-react'
import { useText } from '../../i18n/text'
import styles from './law.module.css'

type CrumbsProps = { steps: readonly { words: string; href: string }[]; at: string }

/** Where a page lies, with the way back. */
export function Crumbs({ steps, at }: CrumbsProps) {
  const { t } = useText()
  return (
    <nav aria-label={t('lawbook.crumbs')}>
      <ol className={styles.crumbs}>
        {steps.map(({ words, href }) => (
          <li key={href}>
            <a href={href}>{words}</a>
            <ChevronRight aria-hidden="true" />
          </li>
        ))}
        <li aria-current="page">{at}</li>
      </ol>
    </nav>
  )
}
