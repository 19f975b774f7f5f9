import { useState } from 'react'
import type { StoppingFact } from '../../../core/law/findings-questions'
import { lawWord } from '../../../core/words/fact-words'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { StateIcon } from '../../components/state-icon'
import { FacilityFactLink } from '../../facility-fact-link'
import { useProblem } from '../../i18n/problem-words'
import { sentenceCase } from '../../i18n/sentence-case'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import { useMay } from '../../use-may'
import { useStoppingFacts } from '../../use-stopping-facts'
import styles from './stopping.module.css'

const fewest = 12

/** People of whom one fact is missing; a name opens their limits with the form of that fact. */
function Whom({ stopping, mayFill }: { stopping: StoppingFact; mayFill: boolean }) {
  const words = useText()
  const { t } = words
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  const { fact, fillIn, people, whom } = stopping
  const hasForm = mayFill && fillIn.kind !== 'calendar'
  const what = lawWord(words, 'fact', fact)
  const shown = isWhole ? whom : whom.slice(0, fewest)
  return (
    <>
      <ul className={styles.people} aria-label={t('limits.whom')}>
        {shown.map(({ personId, name, clocks }) => (
          <li key={personId}>
            <a
              href={hrefTo({
                screen: 'person',
                id: personId,
                tab: 'limits',
                ...(hasForm && { fill: fact }),
              })}
              {...(hasForm && { title: t('limits.fillInNamed', { what }) })}
            >
              {name}
            </a>
            {clocks > 1 && <span> {t('limits.clocksOfOne', { count: clocks })}</span>}
          </li>
        ))}
        {isWhole && people > whom.length && <li>{t('limits.andMore', { count: people - whom.length })}</li>}
      </ul>
      {people > fewest && (
        <Button variant="link" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('limits.fold') : t('limits.showPeople', { count: format.number(people) })}
        </Button>
      )}
    </>
  )
}

function OneFact({ stopping, mayFill }: { stopping: StoppingFact; mayFill: boolean }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { fact, fillIn, clocks, people, rules } = stopping
  const name = lawWord(words, 'fact', fact)
  return (
    <Panel
      title={sentenceCase(name, language)}
      icon={<StateIcon shape="cannot-be-computed" />}
      sub={t(fillIn.kind === 'facility-answer' ? 'facts.stopsBoth' : 'limits.stopsBoth', { clocks, people })}
      action={
        fillIn.kind === 'calendar' ? (
          <ButtonLink size="small" href="#/law/calendars">
            {t('limits.openCalendars')}
          </ButtonLink>
        ) : (
          fillIn.kind === 'facility-answer' && <FacilityFactLink fact={fillIn.fact} />
        )
      }
      padded
    >
      <p className={styles.rules}>
        {t('limits.rulesThatWait', { list: format.list(rules.map(({ title }) => title[language])) })}
      </p>
      <Whom stopping={stopping} mayFill={mayFill} />
    </Panel>
  )
}

/** The facts that stop clocks, of everyone held: which, how many clocks, and of whom. */
export function StoppingScreen() {
  const { t } = useText()
  const say = useProblem()
  const mayFill = useMay()('events.record')
  const { value, problem } = useStoppingFacts()
  return (
    <>
      <PageHead
        title={t('limits.stoppingPage')}
        {...(value !== undefined && { sub: t('limits.stoppingSub', { people: value.held }) })}
      />
      <p className={styles.explain}>{t(mayFill ? 'limits.stoppingExplain' : 'limits.stoppingRead')}</p>
      {problem !== undefined && <Notice tone="over">{say(problem)}</Notice>}
      {value?.state === 'failed' && <Notice tone="over">{t('register.lawFailed')}</Notice>}
      {value === undefined ? (
        problem === undefined && <Skeleton lines={8} />
      ) : value.facts.length === 0 ? (
        value.state !== 'failed' && <EmptyState level={2} title={t('limits.nothingStops')} />
      ) : (
        <div className={styles.facts}>
          {value.facts.map((stopping) => (
            <OneFact key={stopping.fact} stopping={stopping} mayFill={mayFill} />
          ))}
        </div>
      )}
    </>
  )
}
