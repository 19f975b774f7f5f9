import type { FillIn } from '../../../core/law/fill-in'
import type { PersonFile } from '../../../core/people/person-file'
import { lawWord } from '../../../core/words/fact-words'
import { Button, ButtonLink } from '../../components/button'
import { Panel } from '../../components/panel'
import { Unknown } from '../../components/unknown'
import { FacilityFactLink } from '../../facility-fact-link'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import { useAsOf } from '../../session-store'
import { useAnswer } from '../../use-answer'
import styles from './limits.module.css'

type StoppingFactsProps = { file: PersonFile; onFillIn?: (fillIn: FillIn) => void }

/** The facts that stop clocks of one person, each with the form that fills it one press away. */
export function StoppingFacts({ file, onFillIn }: StoppingFactsProps) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const asOf = useAsOf()
  const told = useAnswer('missingFacts.list', {
    personId: file.id,
    ...(asOf !== undefined && { asOf }),
  }).value
  const facts = told?.facts ?? []
  if (facts.length === 0) return null
  return (
    <Panel
      title={t('person.stopsClock')}
      count={format.number(facts.length)}
      border="attention"
      padded
      action={
        <ButtonLink size="small" variant="link" href={hrefTo({ screen: 'stopping' })}>
          {t('limits.ofEveryone')}
        </ButtonLink>
      }
    >
      <ul className={styles.stopping}>
        {facts.map(({ fact, fillIn, clocks, rules }) => {
          const name = lawWord(words, 'fact', fact)
          return (
            <li key={fact}>
              <Unknown needs={name} />
              <span>
                {t('limits.stopsClocks', { count: clocks })}{' '}
                <span className={styles.source}>
                  {format.list(rules.slice(0, 3).map(({ title }) => title[language]))}
                  {rules.length > 3 && ` ${t('limits.andMore', { count: rules.length - 3 })}`}
                </span>
              </span>
              <span className={styles.actions}>
                {fillIn.kind === 'facility-answer' && <FacilityFactLink fact={fillIn.fact} />}
                {fillIn.kind === 'calendar' ? (
                  <ButtonLink size="small" href="#/law/calendars">
                    {t('limits.openCalendars')}
                  </ButtonLink>
                ) : (
                  onFillIn !== undefined && (
                    <Button
                      size="small"
                      label={t(
                        fillIn.kind === 'facility-answer' ? 'facts.thisPersonNamed' : 'limits.fillInNamed',
                        { what: name },
                      )}
                      onPress={() => onFillIn(fillIn)}
                    >
                      {t(fillIn.kind === 'facility-answer' ? 'facts.thisPerson' : 'person.fillIn')}
                    </Button>
                  )
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
