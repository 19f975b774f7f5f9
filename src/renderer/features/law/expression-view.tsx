import type { Expression } from '../../../core/law/expression'
import { useText } from '../../i18n/text'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'

/** A condition in plain words: one line, or a list of parts under what joins them. */
export function ExpressionView({ expression }: { expression: Expression }) {
  const { t } = useText()
  const name = useVocabulary()
  if ('all' in expression) return <Joined words={t('lawbook.allOf')} parts={expression.all} />
  if ('any' in expression) return <Joined words={t('lawbook.anyOf')} parts={expression.any} />
  if ('not' in expression) return <Joined words={t('lawbook.noneOf')} parts={[expression.not]} />
  if ('is' in expression) return <span>{name('fact', expression.is)}</span>
  if ('happened' in expression)
    return <span>{t('lawbook.happened', { moment: name('fact', expression.happened) })}</span>
  if ('within' in expression) {
    const { hours, of } = expression.within
    return <span>{t('lawbook.within', { hours, moment: name('fact', of) })}</span>
  }
  const { age } = expression
  const when = age.at === undefined ? 'today' : 'stop'
  return 'below' in age ? (
    <span>{t('lawbook.ageBelow', { years: age.below, when })}</span>
  ) : (
    <span>{t('lawbook.ageAtLeast', { years: age['at-least'], when })}</span>
  )
}

function Joined({ words, parts }: { words: string; parts: readonly Expression[] }) {
  return (
    <div>
      <span className={styles.quiet}>{words}</span>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ExpressionView expression={part} />
          </li>
        ))}
      </ul>
    </div>
  )
}
