import { useMemo } from 'react'
import { Restricted } from '../../components/flag'
import type { VirtualColumn } from '../../components/virtual-columns'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { useVocabulary } from './law-vocabulary'
import type { PlacedRule } from './rule-filter'
import { SureMark } from './sure-mark'
import { Touched } from './touched'

/** The columns of the list of rules. */
export const useRuleColumns = (): readonly VirtualColumn<PlacedRule>[] => {
  const { t, language } = useText()
  const f = useFormat()
  const name = useVocabulary()
  return useMemo(
    () => [
      {
        id: 'rule',
        head: t('lawbook.rule'),
        size: 300,
        grows: true,
        cell: ({ packId, id, title, standing, origin, howSure }) => (
          <span className={styles.marks}>
            <a className={text.medium} href={lawHref('rule', packId, id)} title={title[language]}>
              {title[language]}
            </a>
            <SureMark howSure={howSure} />
            {standing === 'set-aside' && <span className={styles.mark}>{t('lawbook.setAside')}</span>}
            {standing === 'not-yet' && <span className={styles.mark}>{t('lawbook.notYet')}</span>}
            {origin === 'overlaid' && <span className={styles.mark}>{t('lawbook.overlaid')}</span>}
            {origin === 'own' && <span className={styles.mark}>{t('lawbook.own')}</span>}
          </span>
        ),
      },
      {
        id: 'pack',
        head: t('lawbook.pack'),
        size: 110,
        cell: ({ packTitle, isActive }) => (
          <span title={packTitle[language]} className={isActive ? undefined : text.quiet}>
            {packTitle[language]}
          </span>
        ),
      },
      {
        id: 'kind',
        head: t('lawbook.filterKind'),
        size: 140,
        cell: ({ kind }) => <span title={name('kind', kind)}>{name('kind', kind)}</span>,
      },
      {
        id: 'force',
        head: t('lawbook.filterForce'),
        size: 110,
        cell: ({ force }) => <span title={name('force', force)}>{name('force', force)}</span>,
      },
      {
        id: 'cite',
        head: t('lawbook.source'),
        size: 190,
        cell: ({ cite }) => (
          <span className={text.second} title={cite ?? ''}>
            {cite}
          </span>
        ),
      },
      {
        id: 'touches',
        head: t('lawbook.touches'),
        size: 105,
        cell: ({ touched, isActive }) =>
          !isActive ? (
            <span className={text.quiet}>{t('lawbook.countsNot')}</span>
          ) : touched === null ? (
            <Restricted />
          ) : touched === undefined ? null : (
            <Touched {...touched} />
          ),
      },
      {
        id: 'review',
        head: t('lawbook.reviewBy'),
        size: 130,
        cell: ({ reviewBy, isPastReview }) =>
          reviewBy === null ? null : (
            <span className={isPastReview ? text.due : undefined}>{f.dayYear(reviewBy)}</span>
          ),
      },
    ],
    [t, f, name, language],
  )
}
