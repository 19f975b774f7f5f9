import type { LawBoard } from '../../../core/register/today-questions'
import { lawWord } from '../../../core/words/fact-words'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { StateIcon } from '../../components/state-icon'
import { sentenceCase } from '../../i18n/sentence-case'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import { useMay } from '../../use-may'
import { useStoppingFacts } from '../../use-stopping-facts'
import styles from './today.module.css'

const lines = 5

function Facts() {
  const words = useText()
  const { t, language } = words
  const { value: told, problem } = useStoppingFacts()
  if (told === undefined) return problem === undefined ? <Skeleton lines={lines} /> : null
  return (
    <ul className={styles.oneLine}>
      {told.facts.slice(0, lines).map(({ fact, fillIn, clocks, people }) => (
        <li key={fact}>
          <StateIcon shape="cannot-be-computed" />
          <div>
            <a className={text.medium} href={hrefTo({ screen: 'stopping' })}>
              {sentenceCase(lawWord(words, 'fact', fact), language)}
            </a>{' '}
            <span className={text.quiet}>
              {fillIn.kind === 'facility-answer'
                ? t('today.law.forFacility')
                : t('today.law.ofPeople', { count: people })}
            </span>
          </div>
          <span className={text.quiet}>{t('today.stops', { clocks })}</span>
        </li>
      ))}
    </ul>
  )
}

/** Which missing facts stop most clocks, and the way to where they are filled in. */
export function LawFactsPanel({ law: { unknown } }: { law: LawBoard }) {
  const { t } = useText()
  const format = useFormat()
  const may = useMay()
  return (
    <Panel
      id="facts"
      title={t('today.panel.facts')}
      icon={<StateIcon shape="cannot-be-computed" />}
      count={format.number(unknown)}
      sub={t('today.law.people', { count: unknown })}
      action={
        <a href={hrefTo({ screen: 'stopping' })}>
          {t(may('milestones.record') ? 'today.law.fillIn' : 'today.law.seeFacts')}
        </a>
      }
    >
      {unknown === 0 ? <p className={styles.nothing}>{t('today.nothing.facts')}</p> : <Facts />}
    </Panel>
  )
}
