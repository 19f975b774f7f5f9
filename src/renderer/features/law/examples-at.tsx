import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { factNames } from '../../../core/law/fact-name'
import { findingKinds } from '../../../core/law/finding'
import { exampleCases } from '../../../core/law/worked-example'
import { useText } from '../../i18n/text'
import { blankExample } from './blank'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { ExampleOutcome } from './example-outcome'
import { ExamplePersonAt } from './example-person-at'
import { ListAt, SelectAt, TextAt } from './fields-at'
import { getAt, type Path } from './json-path'
import { useVocabulary } from './law-vocabulary'
import { NamesAt } from './names-at'
import type { RunDraftExample } from './run-draft-example'

type ExamplesAtProps = { path: Path; lines: readonly string[]; zone: string; run: RunDraftExample }

/** The worked examples: made-up facts, what is expected, and what the rule gives while one types. */
export function ExamplesAt({ path, lines, zone, run }: ExamplesAtProps) {
  const { t } = useText()
  const name = useVocabulary()
  const cases = [...exampleCases, 'further'] as const
  return (
    <ListAt
      path={path}
      label={t('lawbook.examples')}
      blank={blankExample('further', zone)}
      add={t('lawbook.edit.addExample')}
    >
      {(at, place) => (
        <ExampleFold path={at} run={run} place={place}>
          <div className={styles.row}>
            <TextAt path={[...at, 'name']} label={t('lawbook.edit.exampleName')} />
            <SelectAt
              path={[...at, 'case']}
              label={t('lawbook.edit.case')}
              choices={cases.map((id) => ({ id, words: t(`lawbook.case.${id}`) }))}
            />
            {lines.length > 1 && (
              <SelectAt
                path={[...at, 'line']}
                label={t('lawbook.edit.ofLine')}
                choices={lines.map((id) => ({ id, words: id }))}
              />
            )}
          </div>
          <ExamplePersonAt path={[...at, 'person']} />
          <div className={styles.row}>
            <TextAt
              path={[...at, 'asOf']}
              label={t('lawbook.askedFor')}
              hint={t('lawbook.edit.offsetHint')}
            />
            <TextAt path={[...at, 'zone']} label={t('facility.zone')} />
          </div>
          <fieldset className={styles.group}>
            <legend>{t('lawbook.expected')}</legend>
            <div className={styles.row}>
              <SelectAt
                path={[...at, 'expect', 'state']}
                label={t('lawbook.state')}
                choices={findingKinds.map((id) => ({ id, words: name('state', id) }))}
              />
              {(['dueEarliest', 'dueLatest', 'since'] as const).map((field) => (
                <TextAt
                  key={field}
                  path={[...at, 'expect', field]}
                  label={t(`lawbook.diff.${field}`)}
                  isOptional
                />
              ))}
            </div>
            <NamesAt
              path={[...at, 'expect', 'missing']}
              label={t('lawbook.diff.missing')}
              list="fact"
              names={factNames}
              isOptional
            />
          </fieldset>
          <TextAt path={[...at, 'workings']} label={t('lawbook.workings')} lines={2} />
        </ExampleFold>
      )}
    </ListAt>
  )
}

type ExampleFoldProps = { path: Path; run: RunDraftExample; place: number; children: ReactNode }

/** An example folded to its name and what it gave; one without a name is open, for there is nothing to read yet. */
function ExampleFold({ path, run, place, children }: ExampleFoldProps) {
  const { t } = useText()
  const name = getAt(useAt(path).value, ['name'])
  const [isOpen, setOpen] = useState(name === '')
  const words =
    typeof name === 'string' && name !== '' ? name : t('lawbook.edit.exampleNumber', { number: place + 1 })
  return (
    <div className={styles.stack}>
      <div className={styles.folded}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          {words}
        </button>
        <ExampleOutcome path={path} run={run} />
      </div>
      {isOpen && children}
    </div>
  )
}
