import type { OutputOf } from '../../../core/contract'
import { isInstant } from '../../../core/dates/instant'
import type { Difference } from '../../../core/law/run-example'
import { Chip } from '../../components/chip'
import { Panel } from '../../components/panel'
import { type Format, formatOf } from '../../i18n/format'
import { useText, type Words } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { GivenFacts } from './given-facts'
import styles from './law.module.css'
import { useVocabulary, type Vocabulary } from './law-vocabulary'

type Ran = OutputOf<'law.rule'>['examples'][number]

/** The worked examples of a rule with what each gave just now: a rule that does not do as it says shows here. */
export function RuleExamples({ examples }: { examples: readonly Ran[] }) {
  const { t } = useText()
  const f = useFormat()
  const failing = examples.filter(({ differences }) => differences.length > 0).length
  return (
    <Panel
      title={t('lawbook.examples')}
      count={f.number(examples.length)}
      sub={t('lawbook.examplesSub')}
      action={failing > 0 && <b className={text.over}>{t('lawbook.examplesFail', { count: failing })}</b>}
    >
      <ol className={styles.examples}>
        {examples.map((ran) => (
          <ExampleRow key={`${ran.example.case} ${ran.example.name}`} ran={ran} />
        ))}
      </ol>
    </Panel>
  )
}

function ExampleRow({ ran }: { ran: Ran }) {
  const words = useText()
  const { t, language } = words
  const name = useVocabulary()
  const { example, finding, differences } = ran
  const f = formatOf(language, example.zone)
  const due = 'due' in finding ? finding.due : undefined
  return (
    <li>
      <Chip state={differences.length === 0 ? 'met' : 'over'}>
        {t(differences.length === 0 ? 'lawbook.passes' : 'lawbook.fails')}
      </Chip>
      <div>
        <b lang="en">{example.name}</b>
        <p className={text.second} lang="en">
          {example.workings}
        </p>
        <p>
          {name('state', finding.kind)}
          {due?.earliest != null && <>, {f.dueYear(due.earliest)}</>}
          {due?.latest != null && due.latest !== due.earliest && <>; {f.dueYear(due.latest)}</>}
          {'since' in finding && <>, {t('lawbook.since', { when: f.instantYear(finding.since) })}</>}
        </p>
        {differences.map((difference) => (
          <p key={difference.what} className={text.over}>
            <b>{differenceWords(words, name, f, difference)}</b>
          </p>
        ))}
        <details>
          <summary>{t('lawbook.given')}</summary>
          <GivenFacts example={example} />
        </details>
      </div>
    </li>
  )
}

/** What an example asked for and what it got: both as the reader writes them. */
export const differenceWords = (
  words: Words,
  name: Vocabulary,
  f: Format,
  { what, expected, found }: Difference,
): string => {
  const { t } = words
  const said = (value: string): string => {
    if (value === 'none') return t('lawbook.none')
    if (isInstant(value)) return f.dueYear(value)
    if (what === 'state') return name('state', value)
    return what === 'missing' ? f.list(value.split(' ').map((fact) => name('fact', fact))) : value
  }
  return t('lawbook.difference', {
    what: t(`lawbook.diff.${what}` as 'lawbook.diff.state'),
    expected: said(expected),
    found: said(found),
  })
}
