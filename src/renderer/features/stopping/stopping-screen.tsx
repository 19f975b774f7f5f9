import type { StoppingFact } from '../../../core/law/findings-questions'
import { lawWord } from '../../../core/words/fact-words'
import { ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { StateIcon } from '../../components/state-icon'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import { useAsOf } from '../../session-store'
import { useAnswer } from '../../use-answer'
import styles from './stopping.module.css'

function OneFact({ stopping }: { stopping: StoppingFact }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { fact, fillIn, clocks, people, rules, whom } = stopping
  return (
    <Panel
      title={lawWord(words, 'fact', fact)}
      icon={<StateIcon shape="cannot-be-computed" />}
      sub={t('limits.stopsBoth', { clocks, people })}
      action={
        fillIn.kind === 'calendar' && (
          <ButtonLink size="small" href="#/law/calendars">
            {t('limits.openCalendars')}
          </ButtonLink>
        )
      }
      padded
    >
      <p className={styles.rules}>{format.list(rules.map(({ title }) => title[language]))}</p>
      <ul className={styles.people} aria-label={t('limits.whom')}>
        {whom.map(({ personId, name, clocks: own }) => (
          <li key={personId}>
            <a href={hrefTo({ screen: 'person', id: personId, tab: 'limits' })}>{name}</a>{' '}
            <span>{format.number(own)}</span>
          </li>
        ))}
        {people > whom.length && <li>{t('limits.andMore', { count: people - whom.length })}</li>}
      </ul>
    </Panel>
  )
}

/** The facts that stop clocks, of everyone held: which, how many clocks, and of whom. */
export function StoppingScreen() {
  const { t } = useText()
  const say = useProblem()
  const asOf = useAsOf()
  const { value, problem } = useAnswer('missingFacts.list', asOf === undefined ? {} : { asOf })
  return (
    <>
      <PageHead
        title={t('limits.stoppingPage')}
        {...(value !== undefined && { sub: t('limits.stoppingSub', { people: value.held }) })}
      />
      {problem !== undefined && <Notice tone="over">{say(problem)}</Notice>}
      {value === undefined ? (
        problem === undefined && <Skeleton lines={8} />
      ) : value.facts.length === 0 ? (
        <EmptyState level={2} title={t('limits.nothingStops')} />
      ) : (
        <div className={styles.facts}>
          {value.facts.map((stopping) => (
            <OneFact key={stopping.fact} stopping={stopping} />
          ))}
        </div>
      )}
    </>
  )
}
