import { useDeferredValue, useMemo } from 'react'
import { Chip } from '../../components/chip'
import { formatOf } from '../../i18n/format'
import { useText } from '../../i18n/text'
import text from '../../styles/text.module.css'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { getAt, type Path } from './json-path'
import { useVocabulary } from './law-vocabulary'
import { differenceWords } from './rule-examples'
import type { RunDraftExample } from './run-draft-example'

/** What the rule, as it is being written, gives for one example: at once, while one types. */
export function ExampleOutcome({ path, run }: { path: Path; run: RunDraftExample }) {
  const words = useText()
  const { t, language } = words
  const name = useVocabulary()
  const example = useDeferredValue(useAt(path).value)
  const outcome = useMemo(() => run(example), [run, example])
  if (outcome.kind !== 'ran')
    return (
      <p className={styles.explain} role="status">
        <Chip state="cannot-be-computed">{t('lawbook.edit.notRun')}</Chip>{' '}
        {t(`lawbook.edit.${outcome.kind === 'rule-unfinished' ? 'ruleUnfinished' : 'exampleUnfinished'}`)}
      </p>
    )
  const { finding, differences } = outcome.run
  const zone = getAt(example, ['zone'])
  const f = formatOf(language, typeof zone === 'string' ? zone : 'UTC')
  const due = 'due' in finding ? finding.due : undefined
  return (
    <div role="status">
      <Chip state={differences.length === 0 ? 'met' : 'over'}>
        {t(differences.length === 0 ? 'lawbook.passes' : 'lawbook.fails')}
      </Chip>{' '}
      <span>{name('state', finding.kind)}</span>
      {due?.earliest != null && <span>, {f.dueYear(due.earliest)}</span>}
      {due?.latest != null && due.latest !== due.earliest && <span>; {f.dueYear(due.latest)}</span>}
      {differences.map((difference) => (
        <p key={difference.what} className={text.over}>
          {differenceWords(words, name, f, difference)}
        </p>
      ))}
    </div>
  )
}
