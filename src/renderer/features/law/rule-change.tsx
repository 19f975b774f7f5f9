import { useEffect, useState } from 'react'
import type { Rule } from '../../../core/law/rule'
import { ask } from '../../client'
import { ButtonLink } from '../../components/button'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { SideBySide } from './rule-versions'

type RuleChangeProps = {
  packId: string
  rule: Rule
  isPublished: boolean
  /** Where the reader may go on writing it. */
  editHref?: string
}

/** One rule of a draft: what counts now beside what would count. */
export function RuleChange({ packId, rule, isPublished, editHref }: RuleChangeProps) {
  const { t, language } = useText()
  const f = useFormat()
  const [present, setPresent] = useState<Rule | null>()
  useEffect(() => {
    let stale = false
    void ask('law.rule', { packId, ruleId: rule.id }, { quiet: true }).then((answer) => {
      if (!stale) setPresent(answer.ok ? answer.value.rule : null)
    })
    return () => {
      stale = true
    }
  }, [packId, rule.id])
  const before = isPublished ? undefined : present?.versions.at(-1)
  const known = new Set(isPublished ? [] : present?.versions.map(({ inForceFrom }) => inForceFrom))
  const added = rule.versions.filter(({ inForceFrom }) => !known.has(inForceFrom))
  const sides = [
    ...(before === undefined ? [] : [{ name: t('lawbook.draft.now'), version: before }]),
    ...(added.length > 0 ? added : rule.versions.slice(-1)).map((version) => ({
      name:
        version.inForceFrom === null
          ? t('lawbook.draft.then')
          : t('lawbook.draft.thenFrom', { from: f.dayYear(version.inForceFrom) }),
      version,
    })),
  ]
  return (
    <section aria-label={rule.title[language]} className={styles.column}>
      <p className={styles.sentence}>
        {present === null ? (
          rule.title[language]
        ) : (
          <a href={lawHref('rule', packId, rule.id)}>{rule.title[language]}</a>
        )}{' '}
        {editHref !== undefined && (
          <ButtonLink
            size="small"
            href={editHref}
            label={t('lawbook.draft.goOnRule', { rule: rule.title[language] })}
          >
            {t('lawbook.draft.goOn')}
          </ButtonLink>
        )}
      </p>
      <SideBySide sides={sides} packId={packId} rule={rule.title[language]} />
    </section>
  )
}
