import type { ReactNode } from 'react'
import type { PersonFile } from '../../../core/people/person-file'
import { Panel } from '../../components/panel'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import styles from './overview.module.css'
import { birthWords, kindWords, languageWords, nationalityWords } from './person-words'

/** Who someone is, as the file has it. What nobody knows says so. */
export function FactsPanel({ file, action }: { file: PersonFile; action?: ReactNode }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { facts } = file
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('person.givenName'), facts.givenName || <Unknown />],
    [t('person.familyName'), facts.familyName || <Unknown />],
    [t('person.scriptName'), facts.scriptName === '' ? '–' : <bdi>{facts.scriptName}</bdi>],
    [t('person.number'), facts.number ?? '–'],
    [
      t('person.birth'),
      facts.birth.kind === 'unknown' ? (
        <Unknown needs={t('person.fact.birth-date')} />
      ) : (
        birthWords(words, format, facts.birth)
      ),
    ],
    [
      t('person.turnsEighteen'),
      file.turnsEighteenOn === null || file.child === 'no' ? null : format.dayYear(file.turnsEighteenOn),
    ],
    [t('person.sex'), facts.sex === 'unknown' ? <Unknown /> : t(`person.sex.${facts.sex}`)],
    [
      t('person.nationalities'),
      facts.nationalities.includes('unknown') || facts.nationalities.length === 0 ? (
        <Unknown />
      ) : (
        format.list(facts.nationalities.map((code) => nationalityWords(words, code)))
      ),
    ],
    [
      t('person.languages'),
      facts.languages.length === 0 ? (
        <Unknown />
      ) : (
        format.list(facts.languages.map((code) => languageWords(language, code)))
      ),
    ],
    ...facts.identifiers.map(
      ({ kind, value }) => [kindWords(words, 'identifier', kind), value] as readonly [string, ReactNode],
    ),
    [t('person.note'), facts.note === '' ? null : <span className={styles.note}>{facts.note}</span>],
    [
      t('person.family'),
      file.family.length === 0 ? null : (
        <ul className={styles.family}>
          {file.family.map((one) => (
            <li key={one.memberId}>
              <a href={hrefTo({ screen: 'person', id: one.personId, tab: 'overview' })}>{one.name}</a>{' '}
              {one.relation}
            </li>
          ))}
        </ul>
      ),
    ],
  ]
  return (
    <Panel title={t('person.who')} action={action} padded>
      <dl className={styles.facts}>
        {rows
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  )
}
