import type { ShownFinding } from '../../../core/law/line-finding'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { inForceWords, type LimitVoice } from './limit-words'
import styles from './limits.module.css'
import { SureMark } from './sure-mark'

/** What a limit rests on: its articles, its force, the version applied, what follows, who decides, and the doubt. */
export function LimitSources({ line, voice }: { line: ShownFinding; voice: LimitVoice }) {
  const { t, language } = useText()
  const format = useFormat()
  const { citations, version, consequence, decider, doubt, textCheckedOn } = line
  return (
    <dl className={styles.facts}>
      {citations.map(({ cite, source, says }) => (
        <div key={cite} className={styles.wide}>
          <dt>{t('person.article')}</dt>
          <dd>
            {cite}
            <span className={styles.source}>
              {says} <bdi>{source}</bdi>
            </span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('limits.force')}</dt>
        <dd>
          {t(`law.force.${line.force}`)} <SureMark line={line} />
        </dd>
      </div>
      {version !== null && (
        <div>
          <dt>{t('limits.version')}</dt>
          <dd>{inForceWords(version, voice)}</dd>
        </div>
      )}
      {textCheckedOn !== null && (
        <div>
          <dt>{t('limits.checked')}</dt>
          <dd>{format.dayYear(textCheckedOn)}</dd>
        </div>
      )}
      {consequence !== null && (
        <div>
          <dt>{t('limits.consequence')}</dt>
          <dd>{consequence.sentence[language]}</dd>
        </div>
      )}
      {decider !== null && (
        <div>
          <dt>{t('limits.decider')}</dt>
          <dd>{decider[language]}</dd>
        </div>
      )}
      {doubt !== null && (
        <div className={styles.wide}>
          <dt>{t('limits.doubt')}</dt>
          <dd>{doubt[language]}</dd>
        </div>
      )}
    </dl>
  )
}
